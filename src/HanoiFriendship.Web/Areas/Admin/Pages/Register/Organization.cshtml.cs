using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>An organization at the register desk: its names, what it is to others, its terms, and every fact beside its sentence.</summary>
[Authorize(nameof(Right.EditRegister))]
public sealed class OrganizationModel(SiteDbContext db, TimeProvider clock) : EntryPage<OrganizationForm>(db, clock)
{
    public Organization Organization { get; private set; } = null!;

    public IReadOnlyList<string> Bodies { get; private set; } = [];

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    public override EntryKind Kind => EntryKind.Organization;

    public override int Id => Organization.Id;

    protected override Guid SavedVersion
    {
        get => Organization.Version;
        set => Organization.Version = value;
    }

    protected override async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Organization = (await Db.Organizations.Include(o => o.Names).Include(o => o.Relations).ThenInclude(r => r.Other).Include(o => o.MergedInto).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id, cancel))!;
        if (Organization is null)
        {
            return false;
        }
        Terms = await Db.Terms.Where(t => t.OrganizationId == id).OrderBy(t => t.FirstYear).ThenBy(t => t.Id).ToListAsync(cancel);
        Bodies = await Db.Organizations.Where(o => o.MergedIntoId == null && o.Id != id).OrderBy(o => o.Name).Select(o => o.Name).Take(1000).ToListAsync(cancel);
        Facts = await FactRow.Of(Db.Mentions.Where(m => m.OrganizationId == id || m.Appointment!.Position!.OrganizationId == id).OrderByDescending(m => m.ArticleId).ThenBy(m => m.Order)).Take(MostFacts).ToListAsync(cancel);
        return true;
    }

    protected override OrganizationForm Saved() => new()
    {
        Name = Organization.Name,
        OtherNames = Lines(isContextual: false),
        ShortNames = Lines(isContextual: true),
        EnglishName = Organization.EnglishName,
        Kind = Organization.Kind,
        Slug = Organization.Slug,
        Note = Organization.Note,
        IsHidden = Organization.IsHidden,
        Relations = [.. Organization.Relations.OrderBy(r => r.Id).Select(RelationLine.Of), new()],
        Terms = [.. Terms.Select(TermLine.Of), new()],
    };

    protected override async Task<IReadOnlyList<(string Field, Reason Reason)>> ApplyAsync(CancellationToken cancel)
    {
        var reasons = new List<(string, Reason)>();
        var name = NameLines.Name(Form.Name);
        var (others, shorts) = (NameLines.Read(Form.OtherNames), NameLines.Read(Form.ShortNames));
        if (name.Length is 0 or > 300 || others.Concat(shorts).Any(n => n.Name.Length > 300))
        {
            reasons.Add(("Name", "Cần có tên, mỗi tên không quá 300 ký tự."));
        }
        if (!RegisterWords.OrganizationKinds.Contains(Form.Kind, StringComparer.Ordinal))
        {
            reasons.Add(("Kind", "Xin chọn loại cơ quan."));
        }
        var relations = await RelationLine.ReadAsync(Db, Organization, Form.Relations, reasons, cancel);
        reasons.AddRange(Form.Terms.SelectMany(t => t.Against()).Select(r => ("", r)));
        if (reasons.Count == 0 && await Db.MoveAsync(Kind, Organization, Form.Slug, cancel) is { } against)
        {
            reasons.Add(("Slug", against));
        }
        if (reasons.Count > 0)
        {
            return reasons;
        }
        (Organization.Name, Organization.Kind, Organization.EnglishName) = (name, Form.Kind!, NameLines.Line(Form.EnglishName) is { Length: > 0 } english ? english : null);
        (Organization.Note, Organization.IsHidden) = (NameLines.OrNull(Form.Note), Form.IsHidden);
        Settle(Organization.Names, [.. others.Prepend((Name: name, Language: null)).Select(n => (n.Name, n.Language, false)), .. shorts.Select(n => (n.Name, n.Language, true))]);
        RelationLine.Settle(Organization.Relations, relations);
        Terms = TermLine.Settle(Db, Organization, Terms, Form.Terms);
        return [];
    }

    private string Lines(bool isContextual) => NameLines.Of(Organization.Names.Where(n => n.IsContextual == isContextual && n.Name != Organization.Name).OrderBy(n => n.Id).Select(n => (n.Name, n.Language)));

    private static void Settle(ICollection<OrganizationName> names, List<(string Name, string? Language, bool IsContextual)> wanted)
    {
        foreach (var gone in names.Where(n => !wanted.Contains((n.Name, n.Language, n.IsContextual))).ToList())
        {
            names.Remove(gone);
        }
        foreach (var (name, language, isContextual) in wanted.Distinct().Where(w => !names.Any(n => (n.Name, n.Language, n.IsContextual) == w)).ToList())
        {
            names.Add(new() { Name = name, Language = language, IsContextual = isContextual, IsStated = true, Key = NameKeys.Organization(name) });
        }
    }
}
