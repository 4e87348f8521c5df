using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Old addresses: they lead on as long as they do, and tell nothing of what is hidden.</summary>
public sealed class OldAddressTests : IDisposable
{
    private const string Form = "form.desk-form";

    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("nhan-vat", "nguoi", "nguyen-ngoc-ky")]
    [InlineData("to-chuc", "to-chuc", "lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi")]
    [InlineData("su-kien", "su-kien", null)]
    public async Task An_old_address_is_never_kept_for_good_and_tells_nothing_of_what_is_hidden(string room, string desk, string? slug)
    {
        using var editor = await Newsroom.EnterAsync(site, Rights.Editor);
        await using var db = site.OpenDatabase();
        slug ??= await db.Events.Where(e => e.Kind == "signing_ceremony").Select(e => e.Slug).SingleAsync();
        var id = await (desk == "nguoi" ? db.People.Where(p => p.Slug == slug).Select(p => p.Id) : desk == "to-chuc" ? db.Organizations.Where(o => o.Slug == slug).Select(o => o.Id) : db.Events.Where(e => e.Slug == slug).Select(e => e.Id)).SingleAsync();
        await editor.FillAsync($"/quan-tri/so/{desk}/{id}", Form, null, ("Form.Slug", "ten-an-mat"));
        var moved = await site.Reader().OpenAsync($"/{room}/{slug}");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/{room}/ten-an-mat", "no-cache"), (moved.Status, moved.Header("Location"), moved.Header("Cache-Control")));
        await editor.FillAsync($"/quan-tri/so/{desk}/{id}", Form, null, ("Form.Slug", slug));
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync($"/{room}/{slug}")).Status);
        Assert.Equal($"/{room}/{slug}", (await site.Reader().OpenAsync($"/{room}/ten-an-mat")).Header("Location"));
        await editor.FillAsync($"/quan-tri/so/{desk}/{id}", Form, null, ("Form.IsHidden", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync($"/{room}/ten-an-mat")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync($"/{room}/{slug}")).Status);
    }

    [Fact]
    public async Task What_was_merged_into_a_hidden_entry_leads_nowhere()
    {
        using var editor = await Newsroom.EnterAsync(site, Rights.Editor);
        await using var db = site.OpenDatabase();
        var ids = await db.People.Where(p => p.Slug == "nguyen-ngoc-ky" || p.Slug == "nguyen-lan-huong").OrderBy(p => p.Slug).Select(p => p.Id).ToListAsync();
        await editor.FillAsync($"/quan-tri/so/gop?loai=nguoi&tu={ids[0]}&vao={ids[1]}", "form.row-form[action='/quan-tri/so/gop'][method=post]", null);
        var moved = await site.Reader().OpenAsync("/nhan-vat/nguyen-lan-huong");
        Assert.Equal(("/nhan-vat/nguyen-ngoc-ky", "no-cache"), (moved.Header("Location"), moved.Header("Cache-Control")));
        await db.People.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsHidden, true));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/nhan-vat/nguyen-lan-huong")).Status);
    }
}
