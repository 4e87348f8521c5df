using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Rendering;

namespace HanoiFriendship.Web.Pages;

/// <summary>About the site.</summary>
public sealed class AboutModel(SiteDbContext db, ArticleRenderer renderer) : StandingPage(db, renderer)
{
    public override string Slug => Model.Page.About;
}
