using System.Globalization;
using System.Text;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Rendering;

/// <summary>People with their posts, organizations and events of a reading, each linked to its words.</summary>
internal static class MentionHtml
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The words to mark in the source: where each person and organization is first named.</summary>
    public static IEnumerable<Finding> Words(FoundMentions found) =>
        [.. found.People.Select(First), .. found.Organizations.Select(First)];

    public static string Write(FoundMentions found, Func<Finding, string> link, Func<string, string> encode)
    {
        var html = new StringBuilder();
        html.Append("<h4>Người và chức vụ</h4><ul class=\"found\">");
        foreach (var person in found.People)
        {
            html.Append("<li><b>").Append(encode(person.Name)).Append("</b>").Append(link(First(person))).Append("<ul>");
            foreach (var post in person.Posts.SelectMany(p => p.Each))
            {
                html.Append("<li>").Append(encode(post.Organization is null ? post.Title : $"{post.Title}, {post.Organization}")).Append(" <code>").Append(encode(post.Evidence.Rule)).Append("</code> ")
                    .Append(post.Evidence.Confidence.ToString("0.00", Vietnamese)).Append(link(new(post.TitleAsWritten, post.Evidence.Span))).Append("</li>");
            }
            html.Append("</ul></li>");
        }
        html.Append("</ul><h4>Cơ quan, tổ chức</h4><ul class=\"found\">");
        foreach (var organization in found.Organizations)
        {
            html.Append("<li>").Append(encode(organization.Name)).Append(" <i>").Append(encode(RegisterWords.OrganizationKind(organization.Kind))).Append("</i>").Append(link(First(organization))).Append("</li>");
        }
        html.Append("</ul><h4>Sự kiện</h4><ul class=\"found\">");
        foreach (var told in found.Events)
        {
            html.Append("<li>").Append(told.IsMain ? "<b>" : "").Append(encode(told.Name)).Append(told.IsMain ? "</b>" : "").Append(" <i>").Append(encode(RegisterWords.EventKind(told.Kind))).Append("</i> ")
                .Append(encode(told.Starts?.ToVietnamese() ?? "không rõ ngày")).Append(told.Ends is { } end ? " – " + encode(end.ToVietnamese()) : "").Append(link(new(told.Name, told.Evidence.Span)))
                .Append(string.Concat(told.Participants.Select(p => $"; {encode(p.Name)}: {encode(RegisterWords.Capacity(p.Capacity))}{link(new(p.Name, p.Evidence.Span))}"))).Append("</li>");
        }
        return html.Append("</ul>").ToString();
    }

    private static Finding First(FoundPerson person) => new(person.Name, person.Sightings.Count > 0 ? person.Sightings[0].Span : default);

    private static Finding First(FoundOrganization organization) => new(organization.Name, organization.Sightings[0].Span);
}
