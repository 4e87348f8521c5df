using HanoiFriendship.Browser.Tests.Site;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Browser.Tests;

/// <summary>The editor of an article in the hand: what is only looked at is not typed, and its tools write Markdown that reads well.</summary>
[Collection(OneBrowser.Name)]
public sealed class EditorTests(BrowserSite site)
{
    private const string Body = "#Form_Body";

    [BrowserFact]
    public async Task Who_only_looks_leaves_nothing_unsent_and_is_asked_nothing()
    {
        var desk = await Desk.EnterAsync(site, "nhin@vi-du.example", Rights.Editor);
        var asked = new List<Task>();
        desk.Page.Dialog += (_, dialog) => asked.Add(dialog.AcceptAsync());
        var address = await desk.WriteAsync("Bài chỉ nhìn", "Chữ.");
        await desk.Page.ClickAsync(Body);
        await Task.Delay(11_000);
        await desk.Page.GotoAsync("/quan-tri");
        await desk.Page.GotoAsync(address);
        Assert.Equal((0, 0), (asked.Count, await desk.Page.Locator(".unsent").CountAsync()));
        await using var db = site.Site.OpenDatabase();
        Assert.False(await db.Autosaves.AnyAsync(a => a.Page == address));
        await desk.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("abc def ghi", 4, 8, "bold", "abc **def** ghi")]
    [InlineData("abc\n\ndef", 0, 8, "bold", "**abc**\n\n**def**")]
    [InlineData("abc **def** ghi", 6, 9, "bold", "abc def ghi")]
    [InlineData("abc", 0, 3, "italic", "*abc*")]
    [InlineData("1. a\n2. b", 0, 9, "numbers", "a\nb")]
    [InlineData("a\n\nb", 0, 4, "numbers", "1. a\n\n2. b")]
    [InlineData("## abc", 3, 3, "list", "- abc")]
    [InlineData("abc", 1, 1, "heading", "## abc")]
    [InlineData("- a\n- b", 0, 7, "list", "a\nb")]
    public async Task Tools_write_what_reads_well(string text, int from, int to, string tool, string result)
    {
        var desk = await Desk.EnterAsync(site, $"dung-cu-{Guid.NewGuid():N}@vi-du.example", Rights.Author);
        await desk.Page.GotoAsync("/quan-tri/bai/moi");
        await desk.Page.FillAsync(Body, text);
        await desk.Page.EvaluateAsync("([s, a, b]) => { const t = document.querySelector(s); t.focus(); t.setSelectionRange(a, b); }", new object[] { Body, from, to });
        await desk.Page.ClickAsync($"[data-do={tool}]");
        Assert.Equal(result, await desk.Page.InputValueAsync(Body));
        await desk.CloseAsync();
    }

    [BrowserFact]
    public async Task A_list_goes_on_with_the_next_line_and_ends_with_an_empty_item()
    {
        var desk = await Desk.EnterAsync(site, "danh-sach@vi-du.example", Rights.Author);
        await desk.Page.GotoAsync("/quan-tri/bai/moi");
        await desk.Page.ClickAsync(Body);
        await desk.TypeAsync("1. một");
        await desk.PressAsync("Enter");
        await desk.TypeAsync("hai");
        await desk.PressAsync("Enter");
        await desk.PressAsync("Enter");
        await desk.TypeAsync("ba");
        Assert.Equal("1. một\n2. hai\n\nba", await desk.Page.InputValueAsync(Body));
        await desk.CloseAsync();
    }
}
