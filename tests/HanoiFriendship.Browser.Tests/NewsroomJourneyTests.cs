using HanoiFriendship.Browser.Tests.Site;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Browser.Tests;

/// <summary>The work of the newsroom as its people do it; nothing typed is ever lost.</summary>
[Collection(OneBrowser.Name)]
public sealed class NewsroomJourneyTests(BrowserSite site)
{
    private const string Title = "#Form_Title";
    private const string Body = "#Form_Body";

    /// <summary>As Word puts it on the clipboard, with a list and its dress.</summary>
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
        <p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='font-size:14.0pt'>Hội Hữu nghị Sao Thổ</span></b><span style='font-size:14.0pt'> họp&nbsp;mặt.<o:p></o:p></span></p>
        <h2>Phần một</h2>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Việc thứ nhất</p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Việc <i>thứ hai</i></p>
        <table><tr><td>Tên</td><td>Số</td></tr><tr><td>A|B</td><td>2</td></tr></table>
        <p><a href="javascript:alert(1)">xấu</a> và <a href="https://vi-du.example/a">tốt</a></p>
        <script>alert(1)</script>
        </body></html>
        """;

    [BrowserFact]
    public async Task The_daily_job_from_a_Word_text_to_a_corrected_and_withdrawn_article_takes_few_clicks()
    {
        var author = await Desk.EnterAsync(site, "viet@vi-du.example", Rights.Author);
        await author.ClickAsync("text=Viết bài mới");
        await author.ClickAsync(Title);
        await author.TypeAsync("Hội Hữu nghị Sao Thổ họp mặt");
        await author.ClickAsync(Body);
        await author.PasteAsync(Body, FromWord);
        Assert.Equal("**Hội Hữu nghị Sao Thổ** họp mặt.\n\n## Phần một\n\n1.  Việc thứ nhất\n2.  Việc *thứ hai*\n\n| Tên | Số |\n| --- | --- |\n| A\\|B | 2 |\n\nxấu và [tốt](https://vi-du.example/a)", await author.Page.InputValueAsync(Body));
        await author.PictureAsync("soan-bai");
        await author.ClickAsync("text=Lưu và gửi duyệt");
        await author.Page.WaitForSelectorAsync(".done");

        var publisher = await Desk.EnterAsync(site, "duyet@vi-du.example", Rights.Publisher, 360);
        await publisher.PictureAsync("ban-lam-viec-360");
        await publisher.ClickAsync("section[aria-labelledby=heap-cho-toi] a >> text=Sao Thổ");
        await publisher.PictureAsync("duyet-360");
        await publisher.ClickAsync(".steps button >> text=/^Đăng$/");
        await publisher.Page.WaitForSelectorAsync(".done >> text=Đã đăng.");
        var reader = await site.OpenAsync("/tin-tuc/hoi-huu-nghi-sao-tho-hop-mat");
        Assert.Equal(2, await reader.Locator(".text ol li").CountAsync());

        await CorrectAndWithdrawAsync(publisher, reader);
        // the choice in the list is a click more
        Assert.InRange(author.Pressed + publisher.Pressed + 2, 1, 25);
        await author.CloseAsync();
        await publisher.CloseAsync();
        await reader.Context.CloseAsync();
    }

    private static async Task CorrectAndWithdrawAsync(Desk publisher, Microsoft.Playwright.IPage reader)
    {
        await publisher.ClickAsync("main >> text=/^Sửa$/");
        await publisher.ClickAsync(Body);
        await publisher.PressAsync("Control+End");
        await publisher.TypeAsync("\n\nCâu thêm.");
        await publisher.ClickAsync("[data-save]");
        await publisher.Page.WaitForSelectorAsync(".done");
        await publisher.ClickAsync("text=Xem, duyệt, đăng");
        await publisher.Page.WaitForURLAsync(u => !u.EndsWith("/sua", StringComparison.Ordinal));
        await publisher.Page.SelectOptionAsync("#kind", "Clarification");
        await publisher.ClickAsync("#note-publish");
        await publisher.TypeAsync("Thêm một câu.");
        await publisher.ClickAsync(".steps button >> text=Đăng bản sửa");
        await publisher.Page.WaitForSelectorAsync(".done >> text=Đã đăng.");
        await reader.ReloadAsync();
        Assert.Contains("Nói rõ thêm", await reader.TextContentAsync(".corrections"), StringComparison.Ordinal);

        await publisher.ClickAsync("summary >> text=Gỡ bài");
        await publisher.ClickAsync("#note-withdraw");
        await publisher.TypeAsync("Gỡ để thử.");
        await publisher.ClickAsync("button >> text=Gỡ bài");
        await publisher.Page.WaitForSelectorAsync(".done >> text=Đã gỡ bài.");
        await reader.ReloadAsync();
        Assert.Contains("Gỡ để thử.", await reader.TextContentAsync("main"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_live_preview_is_the_public_page()
    {
        var desk = await Desk.EnterAsync(site, "xem-thu@vi-du.example", Rights.Publisher);
        var address = await desk.WriteAsync("Bài xem thử", "## Tít phụ\n\nMột **câu** và [liên kết](/tin-tuc).\n\n> Lời nói.\n>\n> — Bà Ví Dụ");
        await desk.ClickAsync("[data-show-preview]");
        await desk.Page.WaitForSelectorAsync("[data-live] .text h2");
        await desk.PictureAsync("xem-thu");
        var drawn = await desk.Page.InnerHTMLAsync("[data-live] .text");
        await desk.Page.GotoAsync(address.Replace("/sua", "", StringComparison.Ordinal));
        await desk.ClickAsync(".steps button >> text=/^Đăng$/");
        await desk.Page.WaitForSelectorAsync(".done");
        await desk.Page.GotoAsync("/tin-tuc/bai-xem-thu");
        Assert.Equal((await desk.Page.InnerHTMLAsync(".article .text")).Trim(), drawn.Trim());
        await desk.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_sign_in_to_a_published_article_by_keyboard_alone(bool script)
    {
        await Desk.AddUserAsync(site, $"phim-{script}@vi-du.example", Rights.Publisher);
        var page = await site.OpenAsync("/quan-tri/dang-nhap", script: script);
        async Task GoToAsync(string what)
        {
            for (var i = 0; i < 80 && !await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", what); i++)
            {
                await page.Keyboard.PressAsync("Tab");
            }
            Assert.True(await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", what), what);
        }
        await GoToAsync("[name=Email]");
        await page.Keyboard.TypeAsync($"phim-{script}@vi-du.example");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("một câu dài để thử nghiệm 2026");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/quan-tri");
        await GoToAsync("a.button[href='/quan-tri/bai/moi']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(Title);
        await GoToAsync(Title);
        await page.Keyboard.TypeAsync($"Bài viết bằng phím {script}");
        await GoToAsync(Body);
        await page.Keyboard.TypeAsync("Không cần chuột.");
        await GoToAsync("[data-save]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".done");
        await GoToAsync("p.meta a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".step-form");
        await GoToAsync(".step-form button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".done >> text=Đã đăng.");
        await page.GotoAsync($"/tin-tuc/bai-viet-bang-phim-{(script ? "true" : "false")}");
        Assert.Contains("Không cần chuột.", await page.TextContentAsync(".text"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
