using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>A browser of somebody in the newsroom: cookies, forms with their tokens.</summary>
internal sealed class Newsroom(TestSite site) : IDisposable
{
    public const string Password = "một câu dài để thử nghiệm 2026";

    private readonly HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false });

    public HttpClient Client => client;

    public void Dispose() => client.Dispose();

    public static async Task AddUserAsync(TestSite site, string email, string role)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = email, Email = email };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        await users.AddToRoleAsync(user, role);
    }

    /// <summary>Somebody with a role, signed in.</summary>
    public static async Task<Newsroom> EnterAsync(TestSite site, string role)
    {
        var email = $"{role.ToLowerInvariant()}@vi-du.example";
        await AddUserAsync(site, email, role);
        var room = new Newsroom(site);
        Assert.Equal(HttpStatusCode.Redirect, (await room.SignInAsync(email, Password)).StatusCode);
        return room;
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password) => SendAsync("/quan-tri/dang-nhap", "/quan-tri/dang-nhap", ("Email", email), ("Password", password));

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>Opens a page and sends its form.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string to, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var token = html.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)));
        return await client.PostAsync(new Uri(to, UriKind.Relative), form);
    }
}
