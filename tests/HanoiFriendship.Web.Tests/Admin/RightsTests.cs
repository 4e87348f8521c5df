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
        ["/quan-tri/bai"] = Right.WriteOwn,
        ["/quan-tri/bai/moi"] = Right.WriteOwn,
        ["/quan-tri/bai/{id:int}"] = Right.EditAll,
        ["/quan-tri/bai/{id:int}/sua"] = Right.EditAll,
        ["/quan-tri/bai/{id:int}/lich-su"] = Right.EditAll,
        ["/quan-tri/bai/{id:int}/xung-dot"] = Right.EditAll,
        ["/quan-tri/bai/xem-thu"] = Right.WriteOwn,
        ["/quan-tri/bai/ten"] = Right.WriteOwn,
        ["/quan-tri/nhap"] = Right.EditRegister,
        ["/quan-tri/nhap/{id:int}"] = Right.EditRegister,
        ["/quan-tri/luu-tam"] = Right.WriteOwn,
        ["/quan-tri/anh"] = Right.WriteOwn,
        ["/quan-tri/anh/{file}"] = Right.EditAll,
        ["/quan-tri/anh/chon"] = Right.WriteOwn,
        ["/quan-tri/du-kien"] = Right.EditRegister,
        ["/quan-tri/du-kien/{id:int}"] = Right.EditRegister,
        ["/quan-tri/so/{kind}"] = Right.EditRegister,
        ["/quan-tri/so/gop"] = Right.EditRegister,
        ["/quan-tri/so/nguoi/{id:int}"] = Right.EditRegister,
        ["/quan-tri/so/to-chuc/{id:int}"] = Right.EditRegister,
        ["/quan-tri/so/su-kien/{id:int}"] = Right.EditRegister,
        ["/quan-tri/so/chuc-vu/{id:int}"] = Right.EditRegister,
        ["/quan-tri/so/{kind}/{id:int}/lich-su"] = Right.EditRegister,
        ["/quan-tri/trang"] = Right.ManagePages,
        ["/quan-tri/trang/{slug}"] = Right.ManagePages,
        ["/quan-tri/nhat-ky"] = Right.ReadAudit,
        ["/quan-tri/tai-khoan/ma-xac-nhan"] = Right.Enter,
        ["/quan-tri/dang-nhap/ma"] = null,
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
        await site.ImportAsync("a.txt", MadeUp.Page(extra: "Dự lễ có bà Trần Thị Ví Dụ, Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Mộng Mơ. Ngày 2/3/2026, hội tổ chức Lễ ký kết hợp tác với Hội Hữu nghị Sao Kim."), publish: false);
        await AddPictureAsync();
        using var room = role is null ? new Newsroom(site) : await Newsroom.EnterAsync(site, role);
        foreach (var (template, right) in Pages.Where(p => p.Value is not null))
        {
            var address = template.Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{slug}", "gioi-thieu", StringComparison.Ordinal).Replace("{kind}", "nguoi", StringComparison.Ordinal).Replace("{file}", PictureFile, StringComparison.Ordinal);
            var isAllowed = role is not null && Rights.RolesWith(right!.Value).Contains(role, StringComparer.Ordinal);
            using var plain = await room.GetAsync(address);
            Assert.True(IsLetIn(plain) == isAllowed, $"{role ?? "nobody"} {address}: {plain.StatusCode}");
            Assert.True(plain.Headers.CacheControl?.NoStore, address);
            if (!isAllowed && plain.StatusCode != HttpStatusCode.NotFound)
            {
                Assert.StartsWith(role is null ? "/quan-tri/dang-nhap" : "/quan-tri/khong-duoc-phep", Target(plain), StringComparison.Ordinal);
            }
            foreach (var spelled in Spellings(address))
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
                {
                    using var request = new HttpRequestMessage(method, new Uri("http://localhost" + spelled));
                    using var answer = await room.Client.SendAsync(request);
                    Assert.True(isAllowed || !IsLetIn(answer) || Target(answer).Equals(address, StringComparison.Ordinal), $"{role ?? "nobody"} {method} {spelled}: {answer.StatusCode}");
                    Assert.DoesNotContain(MadeUp.FirstParagraph, isAllowed ? "" : await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                    // a picture has the tag of its content, and still nobody may keep it
                    Assert.True(answer.Headers.CacheControl is not { Public: true } && (answer.Headers.ETag is null || answer.Headers.CacheControl is { NoStore: true }), spelled);
                }
            }
        }
    }

    private static readonly string PictureFile = new string('a', 64) + ".png";

    private async Task AddPictureAsync()
    {
        await using var db = site.OpenDatabase();
        db.Add(new MediaFile { Hash = new('a', 64), OriginalName = "a.png", By = "x", Variants = { new() { File = PictureFile, Width = 1, Height = 1 } } });
        await db.SaveChangesAsync();
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "data", "media", "aa")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, PictureFile), "");
    }

    private static string[] Spellings(string address) =>
    [
        address.ToUpperInvariant(), address + "/", "/" + address, address.Replace("quan-tri", "%71uan-tri", StringComparison.Ordinal), address.Replace("quan-tri", "Quan-Tri", StringComparison.Ordinal),
        "/%2e" + address, "/x/.." + address, address + "%20", address + ";a=b", address + "?handler=Step", "/en" + address, address.Replace("/quan-tri", "/quan-tri/.", StringComparison.Ordinal),
    ];

    /// <summary>The page itself, or a page of the newsroom it leads to; not the door, not "you may not", not "there is no such page".</summary>
    private static bool IsLetIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.OK || ((int)answer.StatusCode is >= 300 and < 400 && !Target(answer).StartsWith("/quan-tri/dang-nhap", StringComparison.Ordinal) && !Target(answer).StartsWith("/quan-tri/khong-duoc-phep", StringComparison.Ordinal));

    private static string Target(HttpResponseMessage answer) =>
        answer.Headers.Location is not { } to ? "" : (to.IsAbsoluteUri ? to.PathAndQuery : to.ToString());

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
