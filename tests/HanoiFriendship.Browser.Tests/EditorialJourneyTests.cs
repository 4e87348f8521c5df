using HanoiFriendship.Browser.Tests.Site;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HanoiFriendship.Browser.Tests;

/// <summary>Pictures, names, sources and the register as editors meet them; what is pressed is counted.</summary>
[Collection(OneBrowser.Name)]
public sealed class EditorialJourneyTests(BrowserSite site)
{
    private const string Body = "#Form_Body";

    /// <summary>A photo of some megabytes, drawn by the browser: noise does not compress.</summary>
    private const string DrawPhoto = """
        async (seed) => {
          const canvas = new OffscreenCanvas(4000, 3000), draw = canvas.getContext('2d');
          const small = new OffscreenCanvas(2000, 1500), dots = small.getContext('2d'), image = dots.createImageData(2000, 1500);
          let n = seed;
          for (let i = 0; i < image.data.length; i += 4) {
            n = (n * 1103515245 + 12345) & 0x7fffffff;
            const light = 90 + 80 * Math.sin(i / 2000000 + seed) + (n >> 16) % 60;
            image.data[i] = light; image.data[i + 1] = light * 0.8; image.data[i + 2] = 200 - light * 0.6; image.data[i + 3] = 255;
          }
          dots.putImageData(image, 0, 0);
          draw.drawImage(small, 0, 0, 4000, 3000);
          const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.97 });
          const bytes = new Uint8Array(await blob.arrayBuffer());
          let text = '';
          for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
          return btoa(text);
        }
        """;

    [BrowserFact]
    public async Task The_daily_job_whole_a_text_and_three_photos_submitted_approved_on_a_phone_and_published()
    {
        var author = await Desk.EnterAsync(site, "viet-anh@vi-du.example", Rights.Author);
        var photos = new List<FilePayload>();
        for (var i = 1; i <= 3; i++)
        {
            photos.Add(new() { Name = $"anh-{i}.jpg", MimeType = "image/jpeg", Buffer = Convert.FromBase64String(await author.Page.EvaluateAsync<string>(DrawPhoto, i)) });
        }
        Assert.All(photos, p => Assert.True(p.Buffer.Length > 5_500_000, $"{p.Buffer.Length}"));
        await author.ClickAsync("text=Viết bài mới");
        await author.ClickAsync("#Form_Title");
        await author.TypeAsync("Hội Hữu nghị Sao Mộc trao học bổng");
        await author.ClickAsync(Body);
        await author.PasteAsync(Body, "<p>Hội Hữu nghị Sao Mộc trao học bổng.</p><p>Buổi lễ có nhiều em nhỏ dự.</p>");
        // the button, and the choice in the window of the system
        await author.ClickAsync("[data-figures] ~ .row-form label");
        await author.PressAsync("Escape");
        await author.Page.SetInputFilesAsync("#Pictures", photos);
        await author.Page.WaitForSelectorAsync("[data-uploads] progress");
        await author.Page.WaitForFunctionAsync("() => document.querySelectorAll('[data-figure-row]').length === 3", null, new() { Timeout = 60_000 });
        for (var i = 0; i < 3; i++)
        {
            await author.ClickAsync($"[name='Form.Figures[{i}].Alt']");
            await author.TypeAsync($"Các em nhỏ nhận học bổng, ảnh {i + 1}");
        }
        await author.PictureAsync("soan-bai-ba-anh");
        await author.ClickAsync("text=Lưu và gửi duyệt");
        await author.Page.WaitForSelectorAsync(".done");
        var publisher = await Desk.EnterAsync(site, "duyet-anh@vi-du.example", Rights.Publisher, 360);
        await publisher.ClickAsync("section[aria-labelledby=heap-cho-toi] a >> text=Sao Mộc");
        await publisher.ClickAsync(".steps button >> text=/^Duyệt$/");
        await publisher.Page.WaitForSelectorAsync(".done >> text=Đã duyệt.");
        await publisher.ClickAsync(".steps button >> text=/^Đăng$/");
        await publisher.Page.WaitForSelectorAsync(".done >> text=Đã đăng.");
        Assert.InRange(author.Pressed + publisher.Pressed, 1, 30);
        await ReadAsync("/tin-tuc/hoi-huu-nghi-sao-moc-trao-hoc-bong");
        await author.CloseAsync();
        await publisher.CloseAsync();
    }

    /// <summary>A reader with a phone: few bytes, nothing moves.</summary>
    private async Task ReadAsync(string address)
    {
        var reader = await site.OpenAsync("about:blank", 360);
        await reader.AddInitScriptAsync("window.moved = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.moved += entry.value; }).observe({ type: 'layout-shift', buffered: true });");
        await reader.GotoAsync(address);
        for (var i = 0; i < 6; i++)
        {
            await reader.Mouse.WheelAsync(0, 700);
            await reader.WaitForTimeoutAsync(150);
        }
        await reader.WaitForFunctionAsync("() => [...document.querySelectorAll('.picture img')].filter((i) => i.complete && i.naturalWidth > 0 && i.alt).length === 3");
        var loaded = await BrowserSite.LoadedAsync(reader);
        Assert.Equal(3, loaded.Keys.Count(a => a.Contains("/anh/", StringComparison.Ordinal)));
        Assert.InRange(loaded.Values.Sum(), 1, 400_000);
        Assert.InRange(await reader.EvaluateAsync<double>("window.moved"), 0, 0.001);
        await reader.ScreenshotAsync(new() { Path = Path.Combine(BrowserSite.Pictures, "bai-ba-anh-360.png"), FullPage = true });
        await reader.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_wrong_title_on_a_public_page_is_put_right_in_three_clicks_at_most()
    {
        var editor = await Desk.EnterAsync(site, "sua-chuc-danh@vi-du.example", Rights.Publisher);
        var address = await editor.WriteAsync("Bài thử sửa chức danh", "Dự buổi gặp có ông Lê Văn Ví Dụ, Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Hà Nội.");
        await editor.Page.GotoAsync(address.Replace("/sua", "", StringComparison.Ordinal));
        await editor.Page.ClickAsync(".steps button >> text=/^Đăng$/");
        await editor.Page.GotoAsync("/nhan-vat/le-van-vi-du");
        await editor.PictureAsync("sua-tu-trang-cong-khai");
        var before = editor.Pressed;
        await editor.ClickAsync(".evidence .desk-link");
        await editor.Page.FillAsync("#value", "Phó Chủ tịch");
        await editor.ClickAsync("text=Sửa cho đúng");
        Assert.InRange(editor.Pressed - before, 1, 3);
        await editor.Page.GotoAsync("/nhan-vat/le-van-vi-du");
        Assert.Contains("Phó Chủ tịch", await editor.Page.TextContentAsync(".timeline h3"), StringComparison.Ordinal);
        // nobody else is offered it
        var reader = await site.OpenAsync("/nhan-vat/le-van-vi-du");
        Assert.Equal(0, await reader.Locator(".desk-link").CountAsync());
        await reader.Context.CloseAsync();
        await editor.CloseAsync();
    }

    [BrowserFact]
    public async Task The_five_seeds_are_reviewed_each_in_a_few_clicks_and_keys()
    {
        var editor = await Desk.EnterAsync(site, "xem-lai@vi-du.example", Rights.Editor);
        for (var seed = 1; seed <= 5; seed++)
        {
            var (before, began) = (editor.Pressed, System.Diagnostics.Stopwatch.StartNew());
            await editor.Page.GotoAsync("/quan-tri/nhap");
            await editor.ClickAsync(".desk-table tbody a");
            await editor.PictureAsync($"xem-lai-{seed}");
            await editor.ClickAsync("button[accesskey=c]");
            await editor.Page.WaitForSelectorAsync(".done");
            // what is left is looked at by key: one is confirmed
            await editor.PressAsync("j");
            await editor.PressAsync("y");
            await editor.Page.WaitForSelectorAsync("[data-fact-row].confirmed");
            await editor.ClickAsync("button[accesskey=x]");
            await editor.Page.WaitForURLAsync("**/quan-tri/nhap");
            Assert.InRange(editor.Pressed - before, 1, 8);
            Assert.True(began.Elapsed < TimeSpan.FromMinutes(2));
        }
        Assert.Contains("Không có bản nào chờ", await editor.Page.TextContentAsync("main"), StringComparison.Ordinal);
        await using var db = site.Site.OpenDatabase();
        await db.Mentions.Where(m => m.DecidedBy == "xem-lai@vi-du.example").ExecuteUpdateAsync(m => m.SetProperty(x => x.Decision, Decision.Pending));
        await db.SourceDumps.ExecuteUpdateAsync(d => d.SetProperty(x => x.ReviewedAt, (DateTime?)null));
        await editor.CloseAsync();
    }

    [BrowserFact]
    public async Task A_name_is_completed_by_key_and_a_chain_of_delegates_inserted()
    {
        var author = await Desk.EnterAsync(site, "go-ten@vi-du.example", Rights.Author);
        await author.Page.GotoAsync("/quan-tri/bai/moi");
        await author.Page.ClickAsync(Body);
        await author.TypeAsync("Theo ông [[ngoc ky");
        await author.Page.WaitForSelectorAsync(".name-list li >> text=Nguyễn Ngọc Kỳ");
        await author.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Theo ông [Nguyễn Ngọc Kỳ](/nhan-vat/nguyen-ngoc-ky)", await author.Page.InputValueAsync(Body));
        await author.TypeAsync(". Dự có các đồng chí: ");
        await author.Page.ClickAsync("text=Chèn thành phần tham dự");
        await author.Page.FillAsync("[data-chain-people]", "Trần Thị Phương\nNguyễn Ngọc Kỳ");
        await author.Page.FillAsync("[data-chain-day]", "28/3/2024");
        await author.Page.ClickAsync("[data-chain-put]");
        await author.Page.WaitForFunctionAsync("() => document.querySelector('#Form_Body').value.includes('đồng chí: Nguyễn Ngọc Kỳ, Chủ tịch Liên hiệp các tổ chức hữu nghị thành phố Hà Nội; Trần Thị Phương, Phó Chủ tịch Thường trực')");
        await author.Page.ClickAsync("summary >> text=Tên trong bài");
        await author.Page.WaitForSelectorAsync("[data-names-found] .fact >> text=Trần Thị Phương");
        await author.PictureAsync("ten-trong-bai");
        // given up on purpose
        await author.Page.EvaluateAsync("() => document.querySelector('form[data-editor]').remove()");
        await author.CloseAsync();
    }
}
