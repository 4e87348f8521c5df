using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Who sees which pictures of the store, and with which settings a portrait is public.</summary>
public sealed class PictureSightTests : IDisposable
{
    private const string Post = "Dự lễ có bà Trần Thị Ví Dụ, Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Mộng Mơ.";

    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    private static string FileOf(char letter) => new string(letter, 64) + ".png";

    /// <summary>Pictures of one letter each, brought by nobody who has an account.</summary>
    private async Task AddAsync(params char[] letters)
    {
        await using var db = site.OpenDatabase();
        foreach (var letter in letters)
        {
            db.Add(new MediaFile { Hash = new(letter, 64), OriginalName = $"ten-{letter}.png", By = "x", Variants = { new() { File = FileOf(letter), Width = 1, Height = 1 } } });
            await db.SaveChangesAsync();
            var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "data", "media", new string(letter, 2))).FullName;
            await File.WriteAllTextAsync(Path.Combine(folder, FileOf(letter)), "");
        }
    }

    private async Task<int> PortrayAsync(char letter)
    {
        await using var db = site.OpenDatabase();
        var (person, media) = (await db.People.SingleAsync(), await db.Media.SingleAsync(m => m.Hash == new string(letter, 64)));
        person.PortraitId = media.Id;
        await db.SaveChangesAsync();
        return person.Id;
    }

    private async Task<HttpStatusCode> PublicAsync(char letter) => (await site.Reader().OpenAsync("/anh/" + FileOf(letter))).Status;

    [Fact]
    public async Task Who_writes_sees_and_takes_only_what_is_his_or_public_and_no_hidden_person()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(extra: Post));
        await AddAsync('a', 'b', 'c');
        var person = await PortrayAsync('a');
        using var editor = await Newsroom.EnterAsync(site, Rights.Editor);
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        var own = await author.WriteAsync("Bài của người viết", "Một đoạn.");
        await editor.SaveAsync(own, ("Form.AddMedia", "3"));
        async Task<string> SeenAsync() => await author.TextAsync("/quan-tri/anh") + await author.Client.GetStringAsync(new Uri("/quan-tri/anh/chon", UriKind.Relative));
        var seen = await SeenAsync();
        Assert.Contains("ten-a", seen, StringComparison.Ordinal);
        Assert.Contains("Trần Thị Ví Dụ", seen, StringComparison.Ordinal);
        Assert.Contains("ten-c", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("ten-b", seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await author.GetAsync("/quan-tri/anh/" + FileOf('c'))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync("/quan-tri/anh/" + FileOf('b'))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync("/quan-tri/anh/chon?handler=Row&id=2")).StatusCode);
        foreach (var field in new[] { "Form.AddMedia", "Form.Figures[0].MediaId" })
        {
            Assert.Contains("Không có ảnh này", await (await author.SaveAsync(own, (field, "2"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await author.SaveAsync(own, ("Form.Body", "Đoạn khác."))).StatusCode);
        await editor.FillAsync($"/quan-tri/so/nguoi/{person}", "form.desk-form", null, ("Form.IsHidden", "true"));
        seen = await SeenAsync();
        Assert.DoesNotContain("Trần Thị Ví Dụ", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("ten-a", seen, StringComparison.Ordinal);
        Assert.Contains("ten-b", await editor.TextAsync("/quan-tri/anh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_brings_a_picture_that_is_there_already_may_use_it()
    {
        using var editor = await Newsroom.EnterAsync(site, Rights.Editor);
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        await PictureTests.UploadAsync(editor, script: false, ("a.png", Media.TinyPictures.Png));
        var id = await author.WriteAsync("Bài của người viết", "Một đoạn.");
        Assert.Equal(HttpStatusCode.OK, (await author.SaveAsync(id, ("Form.AddMedia", "1"))).StatusCode);
        await PictureTests.UploadAsync(author, script: true, ("b.png", Media.TinyPictures.Png));
        Assert.Equal(HttpStatusCode.Redirect, (await author.SaveAsync(id, ("Form.AddMedia", "1"))).StatusCode);
    }

    [Theory]
    [InlineData("Register:ShowUnconfirmed", "false")]
    [InlineData("Register:MinimumConfidence", "1")]
    public async Task A_portrait_is_as_public_as_its_person(string setting, string value)
    {
        site.Settings[setting] = value;
        await site.ImportAsync("a.txt", MadeUp.Page(extra: Post));
        await AddAsync('a');
        await PortrayAsync('a');
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/nhan-vat/tran-thi-vi-du")).Status);
        Assert.Equal(HttpStatusCode.NotFound, await PublicAsync('a'));
        await using var db = site.OpenDatabase();
        await db.Mentions.ExecuteUpdateAsync(set => set.SetProperty(m => m.Decision, Decision.Confirmed));
        Assert.Equal(HttpStatusCode.OK, await PublicAsync('a'));
    }
}
