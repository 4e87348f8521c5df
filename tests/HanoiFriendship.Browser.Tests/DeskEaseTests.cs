using HanoiFriendship.Browser.Tests.Site;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Browser.Tests;

/// <summary>What makes the day's work easy: things stand where one looks, keys do what they say, nothing is cut or lost in silence.</summary>
[Collection(OneBrowser.Name)]
public sealed class DeskEaseTests(BrowserSite site)
{
    private const string Body = "#Form_Body";

    private const string InView = "s => { const b = document.querySelector(s).getBoundingClientRect(), bar = document.querySelector('.actions').getBoundingClientRect(); return b.top >= 0 && b.left >= 0 && b.right <= innerWidth && b.bottom <= (bar.top > 0 ? Math.min(innerHeight, bar.top) : innerHeight) + 1; }";

    [BrowserTheory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task Preview_and_suggestions_stand_where_one_writes(int width, int height)
    {
        var desk = await Desk.EnterAsync(site, $"de-{width}@vi-du.example", Rights.Author, width);
        await desk.Page.SetViewportSizeAsync(width, height);
        await desk.Page.GotoAsync("/quan-tri/bai/moi");
        await desk.Page.FillAsync(Body, string.Join("\n\n", Enumerable.Repeat("Một đoạn văn thử.", 40)));
        await desk.Page.FocusAsync(Body);
        await desk.PressAsync("Control+End");
        await desk.TypeAsync(" [[ngoc ky");
        await desk.Page.WaitForSelectorAsync(".name-box [role=option]");
        Assert.True(await desk.Page.EvaluateAsync<bool>(InView, ".name-box"));
        await desk.TypeAsync(" xyzzy");
        await desk.Page.WaitForSelectorAsync(".name-box p >> text=Không có tên nào khớp.");
        Assert.True(await desk.Page.EvaluateAsync<bool>(InView, ".name-box"));
        await desk.PressAsync("Escape");
        await desk.ClickAsync("[data-show-preview]");
        await desk.Page.WaitForSelectorAsync("[data-live] .text p");
        var (left, top) = (await desk.Page.EvaluateAsync<double>("document.querySelector('[data-live]').getBoundingClientRect().left"), await desk.Page.EvaluateAsync<double>("document.querySelector('[data-live]').getBoundingClientRect().top"));
        Assert.InRange(top, 0, 100);
        Assert.Equal(width > 1000, left > width / 2.0);
        // more than is kept is said to be, and stays
        await desk.Page.FillAsync("#Form_Lead", new string('a', 5003));
        Assert.Contains("5.003", await desk.Page.TextContentAsync(".field:has(#Form_Lead) .error"), StringComparison.Ordinal);
        Assert.Equal(5003, (await desk.Page.InputValueAsync("#Form_Lead")).Length);
        Assert.False(await desk.Page.EvaluateAsync<bool>("document.querySelector('[data-editor]').checkValidity()"));
        await desk.CloseAsync();
    }

    [BrowserFact]
    public async Task Keys_decide_undo_and_choose_and_a_form_of_the_register_is_not_left_unasked()
    {
        var desk = await Desk.EnterAsync(site, "phim-so@vi-du.example", Rights.Editor);
        await using var db = site.Site.OpenDatabase();
        var person = await db.People.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync();
        await desk.Page.GotoAsync($"/quan-tri/so/nguoi/{person}");
        await desk.Page.WaitForSelectorAsync("[data-keys-help]:not([hidden])");
        await desk.PressAsync("j");
        await desk.PressAsync("n");
        await desk.Page.WaitForSelectorAsync("[data-fact-row].rejected");
        await desk.PressAsync("j");
        await desk.PressAsync("z");
        await desk.Page.WaitForSelectorAsync("[role=status] >> text=Đã hoàn tác.");
        Assert.Equal(0, await desk.Page.Locator("[data-fact-row].rejected").CountAsync());

        var asked = 0;
        desk.Page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.AcceptAsync();
        };
        await desk.Page.FillAsync("#Form_Note", "gõ dở");
        await desk.Page.GotoAsync("/quan-tri/so/nguoi");
        Assert.Equal(1, asked);

        var source = await db.SourceDumps.OrderBy(d => d.Id).Select(d => d.Id).FirstAsync();
        await desk.Page.GotoAsync($"/quan-tri/nhap/{source}");
        var list = desk.Page.Locator("[data-kinds] select").Nth(2);
        var kind = await list.InputValueAsync();
        await list.FocusAsync();
        await desk.PressAsync("ArrowDown");
        await Task.Delay(300);
        Assert.NotEqual(kind, await list.InputValueAsync());
        Assert.Equal(0, await desk.Page.Locator(".done").CountAsync());
        await desk.PressAsync("Enter");
        await desk.Page.WaitForSelectorAsync(".done");
        await desk.ClickAsync("text=Hoàn tác dòng vừa đổi");
        await desk.Page.WaitForSelectorAsync(".done >> text=Đã hoàn tác");
        await desk.CloseAsync();
    }

    [BrowserFact]
    public async Task A_picture_is_put_at_the_cursor_and_its_mark_goes_with_it_and_names_of_unsaved_words_take_no_keys()
    {
        var desk = await Desk.EnterAsync(site, "con-tro@vi-du.example", Rights.Editor);
        var errors = new List<string>();
        desk.Page.PageError += (_, error) => errors.Add(error);
        await desk.Page.GotoAsync("/quan-tri/bai/moi");
        await desk.Page.FillAsync(Body, "Ông Nguyễn Ngọc Kỳ, Phó Chủ tịch Liên hiệp các tổ chức hữu nghị thành phố Hà Nội.\n\nHai.");
        var photo = Convert.FromBase64String(await desk.Page.EvaluateAsync<string>("async () => { const c = new OffscreenCanvas(600, 400); c.getContext('2d').fillRect(0, 0, 99, 99); return btoa(String.fromCharCode(...new Uint8Array(await (await c.convertToBlob({ type: 'image/png' })).arrayBuffer()))); }"));
        await desk.Page.SetInputFilesAsync("[data-choose]", new Microsoft.Playwright.FilePayload { Name = "con-tro.png", MimeType = "image/png", Buffer = photo });
        await desk.Page.WaitForSelectorAsync(".focus-dot");
        Assert.Contains("con-tro.png", await desk.Page.TextContentAsync("[data-figure-row]"), StringComparison.Ordinal);
        await desk.Page.EvaluateAsync("() => document.querySelector('#Form_Body').setSelectionRange(9999, 9999)");
        await desk.ClickAsync("[data-put]");
        Assert.EndsWith("Hai.\n\n![](figure:1)", (await desk.Page.InputValueAsync(Body)).TrimEnd(), StringComparison.Ordinal);
        await desk.Page.CheckAsync("[name$='.IsGone']");
        Assert.EndsWith("Hai.", await desk.Page.InputValueAsync(Body), StringComparison.Ordinal);

        await desk.ClickAsync("[data-names] > summary");
        await desk.Page.WaitForSelectorAsync("[data-names] .doubt >> text=Khác sổ:");
        await desk.PressAsync("j");
        await desk.PressAsync("y");
        Assert.Equal(0, await desk.Page.Locator("[data-keys-help]").CountAsync());
        Assert.Contains("Lưu bài xong", await desk.Page.TextContentAsync("[data-names-found]"), StringComparison.Ordinal);
        Assert.Empty(errors);
        await desk.CloseAsync();
    }
}
