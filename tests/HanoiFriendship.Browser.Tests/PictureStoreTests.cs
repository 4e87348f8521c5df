using HanoiFriendship.Browser.Tests.Site;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Browser.Tests;

/// <summary>Pictures chosen by looking at them: a portrait from a file, the same picture again out of the store into an article.</summary>
[Collection(OneBrowser.Name)]
public sealed class PictureStoreTests(BrowserSite site)
{
    private const string DrawSquare = """
        async () => {
          const canvas = new OffscreenCanvas(1200, 1500), draw = canvas.getContext('2d');
          draw.fillStyle = '#7a3';
          draw.fillRect(200, 200, 800, 1100);
          const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
          return btoa(String.fromCharCode(...bytes));
        }
        """;

    [BrowserFact]
    public async Task A_portrait_is_chosen_made_small_and_saved_and_the_same_picture_is_taken_out_of_the_store_by_key()
    {
        var desk = await Desk.EnterAsync(site, "chan-dung@vi-du.example", Rights.Editor);
        await using var db = site.Site.OpenDatabase();
        var person = await db.People.AsNoTracking().OrderBy(p => p.Id).FirstAsync();
        await desk.Page.GotoAsync($"/quan-tri/so/nguoi/{person.Id}");
        var photo = Convert.FromBase64String(await desk.Page.EvaluateAsync<string>(DrawSquare));
        await desk.Page.SetInputFilesAsync("#portrait-file", new Microsoft.Playwright.FilePayload { Name = "chan-dung-thu.png", MimeType = "image/png", Buffer = photo });
        await desk.Page.WaitForSelectorAsync("[data-shown] img");
        await desk.Page.FillAsync("#Form_PortraitCredit", "Người Chụp Thử");
        await desk.ClickAsync(".desk-form .actions button");
        await desk.Page.WaitForSelectorAsync(".done");
        var sizes = await db.Set<MediaVariant>().Where(v => v.Media!.OriginalName == "chan-dung-thu.png").OrderBy(v => v.Width).Select(v => v.Width).ToListAsync();
        Assert.Equal([480, 960, 1200], sizes);
        var reader = await site.OpenAsync($"/nhan-vat/{person.Slug}", 360);
        Assert.True(await reader.EvaluateAsync<bool>("[...document.querySelectorAll('main img')].some((i) => i.complete && i.naturalWidth > 0)"));
        await reader.Context.CloseAsync();

        await desk.Page.GotoAsync("/quan-tri/bai/moi");
        await desk.Page.FocusAsync("fieldset.pictures [data-from-store]");
        await desk.PressAsync("Enter");
        await desk.Page.WaitForSelectorAsync("dialog [data-choice]");
        await NewsroomTests.LookBothAsync(desk.Page);
        await desk.PictureAsync("chon-tu-kho");
        await desk.TypeAsync("chan-dung-thu");
        await desk.Page.WaitForFunctionAsync("() => document.querySelectorAll('dialog [data-choice]').length === 1");
        await desk.PressAsync("Tab");
        await desk.PressAsync("Tab");
        await desk.PressAsync("Enter");
        await desk.Page.WaitForSelectorAsync("[data-figure-row] img");
        Assert.Equal("data-from-store", await desk.Page.EvaluateAsync<string>("['data-from-store'].find((a) => document.activeElement.hasAttribute(a))"));
        await desk.Page.FillAsync("#Form_Title", "Bài thử ảnh từ kho");
        await desk.Page.FillAsync("#Form_Body", "Một đoạn văn thử.");
        await desk.ClickAsync("[data-save]");
        await desk.Page.WaitForURLAsync("**/sua");
        Assert.Equal(1, await desk.Page.Locator("[data-figure-row] img").CountAsync());

        await desk.Page.GotoAsync($"/quan-tri/so/nguoi/{person.Id}");
        await desk.ClickAsync("[data-none]");
        await desk.ClickAsync(".desk-form .actions button");
        await desk.Page.WaitForSelectorAsync(".done");
        Assert.Equal(0, await desk.Page.Locator("[data-shown] img").CountAsync());
        await desk.CloseAsync();
    }
}
