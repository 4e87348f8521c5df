using System.Linq.Expressions;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Pages.Shared;

/// <summary>What a list shows of an article.</summary>
/// <param name="Paper">The paper, or its tag; null for our own and where the text names none.</param>
public sealed record Teaser(string Slug, string? Kicker, string Title, string? Lead, string Section, PrintDate Printed, Origin Origin, string? Paper)
{
    public static readonly Expression<Func<Article, Teaser>> Of = a =>
        new Teaser(a.Slug, a.Content.Kicker, a.Content.Title, a.Content.Lead, a.Section!.Name, a.Content.Printed, a.Content.Origin, a.Content.Paper ?? a.Content.SourceTag);
}
