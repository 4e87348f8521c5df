using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
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

    /// <summary>A token of whoever is signed in.</summary>
    private string? token;

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

    public Task<HttpResponseMessage> SignInAsync(string email, string password)
    {
        token = null;
        return SendAsync("/quan-tri/dang-nhap", "/quan-tri/dang-nhap", ("Email", email), ("Password", password));
    }

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>Opens a page and sends its form.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string to, params (string Name, string Value)[] fields) =>
        await SendWithAsync(await ReadTokenAsync(page), to, fields);

    private async Task<string> ReadTokenAsync(string page) =>
        (await client.GetStringAsync(new Uri(page, UriKind.Relative))).Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];

    private Task<HttpResponseMessage> SendWithAsync(string itsToken, string to, IEnumerable<(string Name, string Value)> fields) =>
        PostAsync(to, fields.Append(("__RequestVerificationToken", itsToken)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)));

    /// <summary>Opens a page, fills in its form as a browser would (what is not named stays as it is) and sends it.</summary>
    /// <param name="to">Where the pressed button sends it; null: where the form does.</param>
    public async Task<HttpResponseMessage> FillAsync(string page, string form, string? to, params (string Name, string Value)[] fields)
    {
        var typed = await ReadFormAsync(page, form);
        foreach (var (name, value) in fields)
        {
            typed.Fields[name] = value;
        }
        return await PostAsync(to ?? typed.Action, typed.Fields);
    }

    public async Task<(string Action, Dictionary<string, string> Fields)> ReadFormAsync(string page, string form)
    {
        var document = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(page, UriKind.Relative)));
        var element = Assert.IsType<IHtmlFormElement>(document.QuerySelector(form), exactMatch: false);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in element.Elements)
        {
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (field.GetAttribute("name") is { } name && value is not null)
            {
                fields[name] = value;
            }
        }
        return (element.GetAttribute("action")!, fields);
    }

    public async Task<HttpResponseMessage> PostAsync(string to, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(to, UriKind.Relative), form);
    }

    public async Task<string> TextAsync(string page) => new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(page, UriKind.Relative))).QuerySelector("main")!.TextContent;

    public const string Editor = "form[data-editor]";

    /// <summary>Writes an article of its own; gives its number.</summary>
    public async Task<int> WriteAsync(string title, string body, params (string Name, string Value)[] fields)
    {
        var saved = await FillAsync("/quan-tri/bai/moi", Editor, null, [("Form.Title", title), ("Form.Body", body), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return int.Parse(saved.Headers.Location!.ToString().Split('/')[3], System.Globalization.CultureInfo.InvariantCulture);
    }

    public Task<HttpResponseMessage> SaveAsync(int id, params (string Name, string Value)[] fields) => FillAsync($"/quan-tri/bai/{id}/sua", Editor, null, fields);

    /// <summary>Takes a step as the button of its page does; where the page has no such button, with the tokens of any other.</summary>
    public async Task<HttpResponseMessage> StepAsync(int id, Step step, params (string Name, string Value)[] fields)
    {
        var page = $"/quan-tri/bai/{id}";
        await using var db = site.OpenDatabase();
        var article = db.Articles.Single(a => a.Id == id);
        // one page of the desk opened for its token, not one for each step
        token ??= await ReadTokenAsync("/quan-tri");
        return await SendWithAsync(token, page + "?handler=Step", [("step", step.ToString()), ("version", article.Version.ToString()), ("words", article.WorkingVersion.ToString()), .. fields]);
    }
}
