namespace HanoiFriendship.Web.Model;

/// <summary>Scopes of the register. Everything public in it is computed from mentions in articles that are visible now.</summary>
public static class RegisterQueries
{
    /// <summary>
    /// Evidence readers may see: of articles published now, not rejected, sure enough. An inferred kind, name or day of an event is
    /// the one inference shown without an editor, so no threshold there. What its article does not say any more is no evidence.
    /// </summary>
    /// <param name="published">What <see cref="ArticleQueries.Published"/> lets through.</param>
    public static IQueryable<Mention> Shown(this IQueryable<Mention> mentions, IQueryable<Article> published, RegisterSettings settings)
    {
        var (all, least) = (settings.ShowUnconfirmed, settings.MinimumConfidence);
        var visible = published.Select(a => a.Id);
        return mentions.Where(m => visible.Contains(m.ArticleId) && m.Order != Mention.Lost
            && (m.PersonId == null || !m.Person!.IsHidden) && (m.OrganizationId == null || !m.Organization!.IsHidden) && (m.EventId == null || !m.Event!.IsHidden)
            && (m.AppointmentId == null || m.Appointment!.Position!.OrganizationId == null || !m.Appointment.Position.Organization!.IsHidden)
            && (m.Decision == Decision.Confirmed || (all && m.Decision == Decision.Pending && (m.Confidence >= least || m.Property == MentionProperty.Event || m.Property == MentionProperty.Start || m.Property == MentionProperty.End || m.Property == MentionProperty.Place))));
    }

    /// <summary>Evidence of posts.</summary>
    public static IQueryable<Mention> Posts(this IQueryable<Mention> mentions) => mentions.Where(m => m.Property == MentionProperty.Post);
}
