using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Codes of an authenticator, recovery codes, and the setting that asks for them.</summary>
public sealed class TwoFactorTests : IDisposable
{
    private const string Address = "/quan-tri/tai-khoan/ma-xac-nhan";
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_code_is_asked_for_once_it_is_set_up_and_a_recovery_code_works_once()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var (key, codes) = await TurnOnAsync(room);
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await room.GetAsync("/quan-tri")).StatusCode);

        using var again = new Newsroom(site);
        Assert.StartsWith("/quan-tri/dang-nhap/ma", (await again.SignInAsync("editor@vi-du.example", Newsroom.Password)).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await again.GetAsync("/quan-tri")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(again, "000000")).StatusCode);
        Assert.Equal("/quan-tri", (await SendAsync(again, Code(key))).Headers.Location!.ToString());
        using (var shoulder = new Newsroom(site))
        {
            await shoulder.SignInAsync("editor@vi-du.example", Newsroom.Password);
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(shoulder, Code(key))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(shoulder, "")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/quan-tri")).StatusCode);

        foreach (var isFirst in new[] { true, false })
        {
            using var lost = new Newsroom(site);
            await lost.SignInAsync("editor@vi-du.example", Newsroom.Password);
            Assert.Equal(isFirst ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await SendAsync(lost, codes[0])).StatusCode);
        }
    }

    [Fact]
    public async Task Codes_can_not_be_guessed_and_nobody_gets_in_without_the_first_step()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var (key, _) = await TurnOnAsync(room);
        using var thief = new Newsroom(site);
        Assert.StartsWith("/quan-tri/dang-nhap", (await thief.GetAsync("/quan-tri/dang-nhap/ma")).Headers.Location!.ToString(), StringComparison.Ordinal);
        await thief.SignInAsync("editor@vi-du.example", Newsroom.Password);
        for (var i = 0; i < SignInLimit.Failures; i++)
        {
            await SendAsync(thief, "111111");
        }
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(thief, Code(key))).StatusCode);
    }

    [Fact]
    public async Task Where_the_office_asks_for_it_publishers_and_administrators_do_nothing_before_they_have_a_code()
    {
        site.Settings["Newsroom:RequireTwoFactor"] = "true";
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        Assert.Equal(HttpStatusCode.OK, (await author.GetAsync("/quan-tri/bai")).StatusCode);
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        foreach (var page in new[] { "/quan-tri", "/quan-tri/bai", "/quan-tri/bai/moi", "/quan-tri/nhat-ky", "/quan-tri/anh/" + new string('a', 64) + ".png" })
        {
            Assert.Equal(Address, (await publisher.GetAsync(page)).Headers.Location!.ToString());
        }
        await TurnOnAsync(publisher);
        Assert.Equal(HttpStatusCode.OK, (await publisher.GetAsync("/quan-tri/bai")).StatusCode);
    }

    [Fact]
    public async Task An_administrator_helps_who_has_lost_the_phone()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        await TurnOnAsync(room);
        using var admin = await Newsroom.EnterAsync(site, Rights.Administrator);
        await admin.FillAsync("/quan-tri/nguoi-dung", "form[action$=CodeOff]", null);
        using var again = new Newsroom(site);
        Assert.Equal("/quan-tri", (await again.SignInAsync("editor@vi-du.example", Newsroom.Password)).Headers.Location!.ToString());
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(Newsroom room)
    {
        var page = new HtmlParser().ParseDocument(await (await room.SendAsync(Address, Address + "?handler=Start")).Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector(".qr svg"));
        var key = page.QuerySelector("ol code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var on = await room.SendAsync(Address, Address + "?handler=On", ("Code", Code(key)));
        var codes = new HtmlParser().ParseDocument(await on.Content.ReadAsStringAsync()).QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();
        return (key, codes);
    }

    private static Task<HttpResponseMessage> SendAsync(Newsroom room, string code) => room.SendAsync("/quan-tri/dang-nhap/ma", "/quan-tri/dang-nhap/ma", ("Code", code));

    /// <summary>What an authenticator shows now (RFC 6238); Identity asks the machine's own clock.</summary>
    private static string Code(string key)
    {
        var bits = string.Concat(key.ToUpperInvariant().Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // the standard's own hash
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        return (((hash[at] & 127) << 24 | hash[at + 1] << 16 | hash[at + 2] << 8 | hash[at + 3]) % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
