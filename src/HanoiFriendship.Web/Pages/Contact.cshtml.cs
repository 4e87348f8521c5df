using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Rendering;

namespace HanoiFriendship.Web.Pages;

/// <summary>How to reach the office.</summary>
public sealed class ContactModel(SiteDbContext db, ArticleRenderer renderer) : StandingPage(db, renderer)
{
    public override string Slug => Model.Page.Contact;
}
