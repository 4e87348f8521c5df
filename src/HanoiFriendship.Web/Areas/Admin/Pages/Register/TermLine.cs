using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>A term, as typed; an empty line is none.</summary>
public sealed class TermLine
{
    public int Id { get; set; }

    public string? Ordinal { get; set; }

    public string? First { get; set; }

    public string? Last { get; set; }

    private bool IsEmpty => string.IsNullOrWhiteSpace(Ordinal + First + Last);

    internal static TermLine Of(Term term) => new() { Id = term.Id, Ordinal = term.Ordinal, First = term.FirstYear?.ToString(System.Globalization.CultureInfo.InvariantCulture), Last = term.LastYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    internal IEnumerable<Reason> Against()
    {
        if (!IsEmpty && ((!string.IsNullOrWhiteSpace(First) && Year(First) is null) || (!string.IsNullOrWhiteSpace(Last) && Year(Last) is null) || Ordinal?.Trim().Length > 8))
        {
            yield return "Khóa ghi bằng số La Mã như VI, năm ghi bốn chữ số.";
        }
        if (Year(Last) < Year(First))
        {
            yield return new("Nhiệm kỳ {0}–{1}: năm cuối đứng trước năm đầu.", First!.Trim(), Last!.Trim());
        }
    }

    /// <summary>Terms change and are added; one that evidence speaks of stays, empty lines take away the others.</summary>
    internal static IReadOnlyList<Term> Settle(SiteDbContext db, Organization body, IReadOnlyList<Term> terms, IEnumerable<TermLine> lines)
    {
        var left = terms.ToList();
        foreach (var line in lines)
        {
            var term = terms.FirstOrDefault(t => t.Id == line.Id && line.Id != 0);
            if (line.IsEmpty && term is not null && !db.Mentions.Any(m => m.TermId == term.Id))
            {
                db.Remove(term);
                left.Remove(term);
            }
            if (line.IsEmpty)
            {
                continue;
            }
            if (term is null)
            {
                left.Add(term = db.Add(new Term { Organization = body }).Entity);
            }
            (term.Ordinal, term.FirstYear, term.LastYear) = (string.IsNullOrWhiteSpace(line.Ordinal) ? null : line.Ordinal.Trim().ToUpperInvariant(), Year(line.First), Year(line.Last));
        }
        return left;
    }

    private static int? Year(string? typed) => int.TryParse(typed?.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2200 ? year : null;
}
