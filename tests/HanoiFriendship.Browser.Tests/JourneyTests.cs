using HanoiFriendship.Browser.Tests.Site;
using Microsoft.Playwright;

namespace HanoiFriendship.Browser.Tests;

/// <summary>What readers come for, done as they do it; each works without script where it says so.</summary>
[Collection(OneBrowser.Name)]
public sealed class JourneyTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_is_found_from_a_name_typed_without_marks(bool script)
    {
        var page = await site.OpenAsync("/", script: script);
        await page.FillAsync("#tim", "ngoc ky");
        await page.PressAsync("#tim", "Enter");
        await page.WaitForURLAsync("**/tim-kiem?q=ngoc+ky");
        Assert.Equal("ngoc ky", await page.InputValueAsync("#tim"));
        await page.ClickAsync(".register .entry >> text=Nguyễn Ngọc Kỳ");
        await page.WaitForURLAsync("**/nhan-vat/nguyen-ngoc-ky");
        Assert.Contains("Liên hiệp các tổ chức hữu nghị thành phố Hà Nội", await page.TextContentAsync(".timeline"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Suggestions_come_while_typing_and_are_taken_by_keyboard()
    {
        var page = await site.OpenAsync("/");
        await page.ClickAsync("#tim");
        await page.Keyboard.TypeAsync("lan huong");
        await page.WaitForSelectorAsync(".suggestions [role=option]");
        Assert.Equal("true", await page.GetAttributeAsync("#tim", "aria-expanded"));
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = await page.GetAttributeAsync("#tim", "aria-activedescendant");
        Assert.Contains("Nguyễn Lan Hương", await page.TextContentAsync("#" + chosen), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/nhan-vat/nguyen-lan-huong");
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_post_leads_to_the_marked_sentence_that_shows_it(bool script)
    {
        var page = await site.OpenAsync("/nhan-vat/nguyen-lan-huong", script: script);
        await page.ClickAsync(".timeline .evidence footer a >> nth=0");
        await page.WaitForURLAsync("**/tin-tuc/*trich=*");
        var mark = page.Locator("mark#trich");
        Assert.Contains("Nguyễn Lan Hương", await mark.TextContentAsync(), StringComparison.Ordinal);
        var box = (await mark.BoundingBoxAsync())!;
        Assert.InRange(box.Y, 0, 900);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_language_changes_and_the_page_stays(bool script)
    {
        var page = await site.OpenAsync(PageKinds.Union + "?ngay=2023-05-01", script: script);
        await page.ClickAsync(".language a");
        await page.WaitForURLAsync("**/en/organizations/*ngay=2023-05-01");
        Assert.Equal("en", await page.GetAttributeAsync("html", "lang"));
        Assert.Contains("between Nguyễn Lan Hương, seen 15 November 2022, and Nguyễn Ngọc Kỳ, seen 18 January 2024", string.Join(' ', (await page.TextContentAsync(".holders"))!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await page.ClickAsync(".language a");
        await page.WaitForURLAsync("**/to-chuc/*ngay=2023-05-01");
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Filters_are_combined_shared_as_an_address_and_taken_back(bool script)
    {
        var page = await site.OpenAsync("/tin-tuc", script: script);
        await page.ClickAsync(".choices a >> text=2024");
        await page.WaitForURLAsync("**/tin-tuc?nam=2024");
        await page.ClickAsync(".choices a >> text=Lễ ký kết");
        await page.WaitForURLAsync("**/tin-tuc?loai=signing_ceremony&nam=2024");
        Assert.Equal(1, await page.Locator("section .teaser").CountAsync());
        var other = await site.OpenAsync(page.Url, script: script);
        Assert.Equal(1, await other.Locator("section .teaser").CountAsync());
        await other.ClickAsync(".chosen a >> text=2024");
        await other.WaitForURLAsync("**/tin-tuc?loai=signing_ceremony");
        await page.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task News_of_a_person_can_be_subscribed_to()
    {
        var page = await site.OpenAsync("/nhan-vat/nguyen-ngoc-ky");
        var feed = await page.GetAttributeAsync("link[rel=alternate][type='application/atom+xml'] >> nth=1", "href");
        Assert.Equal("/nhan-vat/nguyen-ngoc-ky/atom.xml", feed);
        var answer = await page.APIRequest.GetAsync(site.Address + feed);
        Assert.True(answer.Ok);
        Assert.Contains("<entry", await answer.TextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_correction_is_asked_for_and_a_bad_form_keeps_its_words(bool script)
    {
        var page = await site.OpenAsync(PageKinds.Article, script: script);
        await page.ClickAsync(".after a");
        await page.WaitForURLAsync("**/gop-y?ve=*");
        await page.FillAsync("textarea", "Ngày trong bài thí dụ này chưa đúng.");
        await page.FillAsync("[type=email]", "khong-phai-thu");
        await page.ClickAsync(".form-page form > button");
        Assert.Contains("Địa chỉ e-mail chưa đúng", await page.TextContentAsync(".errors"), StringComparison.Ordinal);
        Assert.Equal("Ngày trong bài thí dụ này chưa đúng.", await page.InputValueAsync("textarea"));
        await page.FillAsync("[type=email]", "ban-doc@vi-du.example");
        await page.ClickAsync(".form-page form > button");
        await page.WaitForURLAsync("**/gop-y?gui=roi");
        await using var db = site.Site.OpenDatabase();
        Assert.Contains(db.Feedback, f => f.About == PageKinds.Article && f.Email == "ban-doc@vi-du.example");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Larger_text_stays_on_the_next_page_and_a_citation_can_be_copied()
    {
        var page = await site.OpenAsync(PageKinds.Article);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.ClickAsync(".tools button >> text=Cỡ chữ lớn hơn");
        await page.ClickAsync(".citation summary");
        await page.ClickAsync(".citation button");
        Assert.Contains("HanoiFriendship, ", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
        await page.GotoAsync("/tin-tuc");
        Assert.Equal("large", await page.EvaluateAsync<string>("() => document.documentElement.dataset.size"));
        await page.Context.CloseAsync();
    }
}
