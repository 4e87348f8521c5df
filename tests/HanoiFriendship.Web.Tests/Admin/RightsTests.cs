using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Every address with every role and with nobody: exactly the table.</summary>
public sealed class RightsTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    /// <summary>Pages of the newsroom and the right each asks for; null is for everybody.</summary>
    private static readonly Dictionary<string, Right?> Pages = new(StringComparer.Ordinal)
    {
        ["/quan-tri"] = Right.Enter,
        ["/quan-tri/tai-khoan"] = Right.Enter,
        ["/quan-tri/dang-xuat"] = Right.Enter,
        ["/quan-tri/nguoi-dung"] = Right.ManageUsers,
        ["/quan-tri/bai/{id:int}"] = Right.EditAll,
        ["/quan-tri/dang-nhap"] = null,
        ["/quan-tri/mat-khau-moi"] = null,
        ["/quan-tri/khong-duoc-phep"] = null,
        ["/quan-tri/tai-khoan-dau-tien"] = null,
    };

    [Fact]
    public async Task Every_address_says_who_may_ask_for_it_and_those_of_the_newsroom_are_in_the_table()
    {
        await site.Reader().OpenAsync("/");
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, e => Assert.True(e.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Metadata.GetMetadata<IAuthorizeData>() is not null, e.RoutePattern.RawText));
        var newsroom = endpoints.Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(a => a.StartsWith("/quan-tri", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        Assert.Equal(Pages.Keys.Order(StringComparer.Ordinal), newsroom.Order(StringComparer.Ordinal));
        Assert.All(endpoints.Where(e => !e.RoutePattern.RawText!.TrimStart('/').StartsWith("quan-tri", StringComparison.Ordinal)), e => Assert.Null(e.Metadata.GetMetadata<IAuthorizeData>()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Rights.Author)]
    [InlineData(Rights.Editor)]
    [InlineData(Rights.Publisher)]
    [InlineData(Rights.Administrator)]
    public async Task Each_role_opens_exactly_its_pages(string? role)
    {
        await site.ImportAsync("a.txt", MadeUp.Page(), publish: false);
        using var room = role is null ? new Newsroom(site) : await Newsroom.EnterAsync(site, role);
        foreach (var (template, right) in Pages.Where(p => p.Value is not null))
        {
            var address = template.Replace("{id:int}", "1", StringComparison.Ordinal);
            foreach (var spelled in new[] { address, address.ToUpperInvariant(), address + "/", address.Replace("quan-tri", "%71uan-tri", StringComparison.Ordinal) })
            {
                using var answer = await room.GetAsync(spelled);
                var isAllowed = role is not null && Rights.RolesWith(right!.Value).Contains(role, StringComparer.Ordinal);
                // a browser sends the cookie to the plain spelling only
                var isPlain = spelled.TrimEnd('/') == address;
                Assert.True(isPlain ? (answer.StatusCode == HttpStatusCode.OK) == isAllowed : answer.StatusCode != HttpStatusCode.OK || isAllowed, $"{role ?? "nobody"} {spelled}: {answer.StatusCode}");
                if (!isAllowed && isPlain)
                {
                    Assert.True(answer.Headers.CacheControl?.NoStore, spelled);
                    Assert.StartsWith(role is null ? "/quan-tri/dang-nhap" : "/quan-tri/khong-duoc-phep", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.ToString(), StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task An_author_sees_no_draft_of_others_and_no_message_of_readers()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(), publish: false);
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        Assert.DoesNotContain(MadeUp.Title, await (await author.GetAsync("/quan-tri")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("/quan-tri/khong-duoc-phep", (await author.SendAsync("/quan-tri", "/quan-tri?handler=Handled", ("id", "1"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        using var editor = await Newsroom.EnterAsync(site, Rights.Editor);
        Assert.Contains(MadeUp.Title, await (await editor.GetAsync("/quan-tri")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
