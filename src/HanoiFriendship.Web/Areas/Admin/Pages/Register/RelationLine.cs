using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>What an organization is to another, as typed; a line without a name is none.</summary>
public sealed class RelationLine
{
    public RelationKind Kind { get; set; }

    public string? Other { get; set; }

    public string? Since { get; set; }

    public string? Until { get; set; }

    internal static RelationLine Of(OrganizationRelation relation) => new() { Kind = relation.Kind, Other = relation.Other!.Name, Since = relation.Since?.ToVietnamese(), Until = relation.Until?.ToVietnamese() };

    internal static async Task<IReadOnlyList<OrganizationRelation>> ReadAsync(SiteDbContext db, Organization body, IEnumerable<RelationLine> lines, List<(string, Reason)> reasons, CancellationToken cancel)
    {
        var read = new List<OrganizationRelation>();
        foreach (var line in lines.Where(l => !string.IsNullOrWhiteSpace(l.Other)))
        {
            var key = NameKeys.Organization(NameLines.Line(line.Other));
            // a line that says what stands saved means whom it meant, also where that one has been merged since
            var saved = body.Relations.FirstOrDefault(r => r.Other!.Name == line.Other);
            var other = saved?.OtherId ?? await db.Set<OrganizationName>().Where(n => n.Key == key && !n.IsContextual).Select(n => n.Organization!.MergedIntoId ?? n.OrganizationId).FirstOrDefaultAsync(cancel);
            var (since, until) = (TypedDate.Read(line.Since), TypedDate.Read(line.Until));
            if (other == 0 || other == body.Id)
            {
                reasons.Add(("", new(other == 0 ? "Sổ chưa có cơ quan “{0}”." : "Một cơ quan không có quan hệ với chính nó: “{0}”. Xin chọn cơ quan khác, hoặc xóa tên ở dòng ấy để bỏ quan hệ.", line.Other!)));
            }
            else if ((since is null && !string.IsNullOrWhiteSpace(line.Since)) || (until is null && !string.IsNullOrWhiteSpace(line.Until)))
            {
                reasons.Add(("", "Chưa hiểu ngày này. Có thể ghi 18/1/2024, 7/2024, 2023, khoảng 2023, 14-15/11/2022."));
            }
            else if (until?.Last < since?.First)
            {
                reasons.Add(("", new("Quan hệ với {0}: ngày kết thúc đứng trước ngày bắt đầu.", line.Other!)));
            }
            else
            {
                read.Add(new() { Kind = line.Kind, OtherId = other, Other = await db.Organizations.SingleAsync(o => o.Id == other, cancel), Since = since, Until = until });
            }
        }
        return read;
    }

    internal static void Settle(ICollection<OrganizationRelation> relations, IReadOnlyList<OrganizationRelation> wanted)
    {
        static (RelationKind, int, FuzzyDate?, FuzzyDate?) Said(OrganizationRelation r) => (r.Kind, r.OtherId, r.Since, r.Until);
        foreach (var gone in relations.Where(r => !wanted.Any(w => Said(w) == Said(r))).ToList())
        {
            relations.Remove(gone);
        }
        foreach (var added in wanted.Where(w => !relations.Any(r => Said(w) == Said(r))).ToList())
        {
            relations.Add(added);
        }
    }
}
