using HanoiFriendship.Browser.Tests.Site;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Browser.Tests;

/// <summary>Two at one article, a crash, a lost line, an ended session: nothing typed is lost.</summary>
[Collection(OneBrowser.Name)]
public sealed class NothingLostTests(BrowserSite site)
{
    private const string Body = "#Form_Body";

    [BrowserFact]
    public async Task Two_browsers_in_conflict_lose_neither_text()
    {
        var (an, binh) = (await Desk.EnterAsync(site, "an@vi-du.example", Rights.Editor), await Desk.EnterAsync(site, "binh@vi-du.example", Rights.Editor));
        var address = await an.WriteAsync("Bài hai người viết", "Câu chung.");
        await binh.Page.GotoAsync(address);
        await an.Page.FillAsync(Body, "Câu chung. Của An.");
        await an.ClickAsync("[data-save]");
        await an.Page.WaitForSelectorAsync(".done");
        await binh.Page.FillAsync(Body, "Câu chung. Của Bình.");
        await binh.ClickAsync("[data-save]");
        await binh.Page.WaitForURLAsync("**/xung-dot");
        await binh.PictureAsync("xung-dot");
        Assert.Contains("an@vi-du.example", await binh.Page.TextContentAsync("main"), StringComparison.Ordinal);
        await binh.ClickAsync("text=Viết tiếp từ bản của tôi");
        await binh.Page.WaitForURLAsync("**/sua");
        Assert.Equal("Câu chung. Của Bình.", await binh.Page.InputValueAsync(Body));
        await binh.Page.FillAsync(Body, "Câu chung. Của An. Của Bình.");
        await binh.ClickAsync("[data-save]");
        await binh.Page.WaitForSelectorAsync(".done");
        await an.Page.ReloadAsync();
        Assert.Equal("Câu chung. Của An. Của Bình.", await an.Page.InputValueAsync(Body));
        await binh.Page.GotoAsync(address.Replace("/sua", "/lich-su", StringComparison.Ordinal));
        await binh.PictureAsync("lich-su");
        await an.CloseAsync();
        await binh.CloseAsync();
    }

    [BrowserFact]
    public async Task What_was_typed_is_back_after_a_crash_an_ended_session_and_a_lost_line()
    {
        const string Email = "cham@vi-du.example";
        var desk = await Desk.EnterAsync(site, Email, Rights.Author);
        var address = await desk.WriteAsync("Bài dài", "Đã lưu.");

        // the browser dies: another one, on another machine, has the words
        await desk.Page.FillAsync(Body, "Gõ trước khi máy hỏng.");
        await desk.Page.WaitForSelectorAsync("[data-autosaved] >> text=đã lưu tạm", new() { Timeout = 30_000 });
        await desk.CloseAsync();
        desk = new(await site.OpenAsync(address));
        await desk.SignInAsync(Email);
        Assert.Equal("Gõ trước khi máy hỏng.", await desk.Page.InputValueAsync(Body));

        // the line is lost, the window closed: this machine has them
        await desk.Page.Context.SetOfflineAsync(true);
        await desk.Page.FillAsync(Body, "Gõ khi mất mạng.");
        await Task.Delay(1500);
        var next = await desk.Page.Context.NewPageAsync();
        await desk.Page.CloseAsync(new() { RunBeforeUnload = false });
        await next.Context.SetOfflineAsync(false);
        await next.GotoAsync(site.Address + new Uri(address, UriKind.RelativeOrAbsolute).ToString());
        await next.WaitForFunctionAsync("document.querySelector('#Form_Body').value === 'Gõ khi mất mạng.'");

        // the session ends while writing: refused, and back after sign-in
        await next.FillAsync(Body, "Gõ sau khi hết phiên.");
        await Desk.EndSessionsAsync(site, Email);
        await next.ClickAsync("[data-save]");
        await next.WaitForSelectorAsync("text=Phiên làm việc đã hết");
        desk = new(next);
        await desk.SignInAsync(Email);
        Assert.Equal("Gõ sau khi hết phiên.", await next.InputValueAsync(Body));
        await next.ClickAsync("[data-save]");
        await next.WaitForSelectorAsync(".done");
        await using var db = site.Site.OpenDatabase();
        Assert.Equal("Gõ sau khi hết phiên.", (await db.Articles.SingleAsync(a => a.Content.Title == "Bài dài")).Content.Body);
        await desk.CloseAsync();
    }
}
