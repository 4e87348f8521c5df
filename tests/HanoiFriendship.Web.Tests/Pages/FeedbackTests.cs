using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>The form for remarks and corrections.</summary>
public sealed class FeedbackTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_message_is_kept_for_the_desk()
    {
        var answer = await SendAsync(("Input.Kind", "Correction"), ("Input.Message", "  Tên trong bài viết sai dấu. "), ("ve", "/tin-tuc/thi-du"));
        Assert.Equal((HttpStatusCode.Redirect, "/gop-y?gui=roi"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        await using var db = site.OpenDatabase();
        var kept = db.Feedback.Single();
        Assert.Equal((FeedbackKind.Correction, "Tên trong bài viết sai dấu.", "/tin-tuc/thi-du"), (kept.Kind, kept.Message, kept.About));
    }

    [Theory]
    [InlineData("https://ke-la.example/")]
    [InlineData("//ke-la.example")]
    [InlineData("javascript:alert(1)")]
    public async Task It_leads_to_no_other_site(string about)
    {
        var page = await site.Reader().OpenAsync("/gop-y?ve=" + Uri.EscapeDataString(about));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("ke-la.example", page.Text("main"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href^='http'], main a[href^='javascript']"));
    }

    [Fact]
    public async Task An_empty_or_endless_message_is_refused_and_nothing_is_lost()
    {
        Assert.Contains("Xin viết nội dung", await (await SendAsync(("Input.Message", " "), ("Input.Name", "Bạn Đọc Thí Dụ"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var html = await (await SendAsync(("Input.Message", new string('a', Feedback.LongestMessage + 1)), ("Input.Name", "Bạn Đọc Thí Dụ"))).Content.ReadAsStringAsync();
        Assert.Contains("Bạn Đọc Thí Dụ", html, StringComparison.Ordinal);
        Assert.Contains(new string('a', Feedback.LongestMessage), html, StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.Empty(db.Feedback);
    }

    [Fact]
    public async Task A_flood_is_stopped_and_keeps_its_words()
    {
        for (var i = 0; i < FeedbackLimit.Messages; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(("Input.Message", "Góp ý thử nghiệm"))).StatusCode);
        }
        var refused = await SendAsync(("Input.Message", "Lời nhắn thứ sáu"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("Lời nhắn thứ sáu", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fills_the_hidden_field_is_not_kept_and_a_post_without_token_is_refused()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(("Input.Message", "mua ngay"), ("website", "http://ke-la.example"))).StatusCode);
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new("Input.Message", "không có mã")]);
        using var bare = await client.PostAsync(new Uri("/gop-y", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Empty(db.Feedback);
    }

    [Fact]
    public async Task The_form_is_never_cached()
    {
        using var client = site.CreateClient();
        using var answer = await client.GetAsync(new Uri("/gop-y", UriKind.Relative));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    private async Task<HttpResponseMessage> SendAsync(params (string Name, string Value)[] fields)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        var page = await client.GetStringAsync(new Uri("/gop-y", UriKind.Relative));
        var token = page.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)));
        return await client.PostAsync(new Uri("/gop-y", UriKind.Relative), form);
    }
}
