using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>No form is taken without its token, no field does what the form does not offer, no handler runs that is none.</summary>
public sealed class FormSafetyTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Every_POST_without_its_token_is_refused()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(), publish: false);
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        await Newsroom.AddUserAsync(site, "quan-tri@vi-du.example", Rights.Administrator);
        using var admin = new Newsroom(site);
        await admin.SignInAsync("quan-tri@vi-du.example", Newsroom.Password);
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("quan-tri", StringComparison.Ordinal)).ToList();
        var tried = 0;
        foreach (var page in pages)
        {
            var handlers = page.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods ?? [];
            var address = "/" + page.RoutePattern.RawText!.TrimStart('/').Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{slug}", "gioi-thieu", StringComparison.Ordinal);
            foreach (var name in handlers.Where(h => h.HttpMethod == "POST").Select(h => h.Name).DefaultIfEmpty(null))
            {
                foreach (var who in new[] { room, admin })
                {
                    var answer = await who.PostAsync(address + (name is null ? "" : "?handler=" + name), [new("step", "Publish")]);
                    Assert.True(answer.StatusCode == HttpStatusCode.BadRequest || answer.Headers.Location?.ToString() is { } to && (to.Contains("khong-duoc-phep", StringComparison.Ordinal) || (address == "/quan-tri/dang-nhap" && to == "/quan-tri")), $"{address} {name}: {answer.StatusCode}");
                    tried++;
                }
            }
        }
        Assert.True(tried > 40);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Status);
    }

    [Fact]
    public async Task A_handler_that_is_none_is_a_bad_request_on_every_page()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Bài", "Chữ.");
        foreach (var page in new[] { "/quan-tri", $"/quan-tri/bai/{id}", $"/quan-tri/bai/{id}/lich-su", "/quan-tri/trang" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await room.SendAsync(page, page + "?handler=KhongCo")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await room.StepAsync(id, (Step)77)).StatusCode);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_offer_do_nothing()
    {
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        var id = await author.WriteAsync("Bài", "Chữ.", ("State", "Published"), ("Article.State", "Published"), ("Form.Stage", "Approved"), ("Stage", "Approved"), ("AuthorId", "x"), ("Role", Rights.Administrator), ("Form.TitleIsMade", "true"));
        await author.SaveAsync(id, ("Form.Body", "Chữ nữa."), ("State", "Published"), ("Article.State", "Published"), ("Html", "<script>"), ("Form.Html", "<script>"), ("Article.AuthorId", "x"), ("FirstPublishedAt", "2020-01-01"), ("PinnedAt", "2020-01-01"));
        await using var db = site.OpenDatabase();
        var article = db.Articles.Single();
        Assert.Equal((ArticleState.Draft, WorkStage.Draft, null, null), (article.State, article.Stage, article.FirstPublishedAt, article.PinnedAt));
        Assert.Equal(db.Users.Single().Id, article.AuthorId);
        Assert.Equal([Rights.Author], db.UserRoles.Select(r => r.RoleId).ToList());
    }

    [Fact]
    public async Task Hostile_words_in_every_field_are_words_everywhere()
    {
        const string Bad = "\"><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}</script>'";
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Bài " + Bad, "Chữ " + Bad, ("Form.Kicker", Bad), ("Form.Lead", Bad), ("Form.Byline", Bad), ("Form.Origin", "Republished"), ("Form.Paper", Bad), ("Form.SourceTag", Bad), ("Form.Rights", Bad),
            ("Form.EnglishTitle", Bad), ("Form.EnglishSummary", Bad), ("Form.Reason", Bad), ("Form.Slug", "bai-xau"));
        await room.StepAsync(id, Step.Publish);
        await room.SaveAsync(id, ("Form.Body", "Khác."), ("Form.Reason", Bad));
        await room.StepAsync(id, Step.Publish, ("Kind", "Correction"), ("Note", Bad));
        await room.SendAsync($"/quan-tri/bai/{id}", $"/quan-tri/bai/{id}?handler=Remark", ("Note", Bad));
        foreach (var address in new[] { "/", "/tin-tuc", "/tin-tuc/bai-xau", "/en/news/bai-xau", "/tim-kiem?q=script", "/rss.xml", "/atom.xml", "/feed.json", "/quan-tri", "/quan-tri/bai", $"/quan-tri/bai/{id}", $"/quan-tri/bai/{id}/sua", $"/quan-tri/bai/{id}/lich-su", "/quan-tri/nhat-ky" })
        {
            var answer = await room.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            var isHtml = answer.Content.Headers.ContentType!.MediaType == "text/html";
            Assert.DoesNotContain(page.All.Where(_ => isHtml), e => (e.LocalName == "img" && e.GetAttribute("src") == "x") || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)) || (e.LocalName == "script" && e.TextContent.Contains("alert", StringComparison.Ordinal) && e.GetAttribute("type") != "application/ld+json"));
            Assert.All(page.QuerySelectorAll("script[type='application/ld+json']"), s => System.Text.Json.JsonDocument.Parse(s.TextContent).Dispose());
        }
    }
}
