using System.ComponentModel.DataAnnotations;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>A post at the register desk: its title in both languages, its place in protocol, whether one holds it at a time, and who was seen in it.</summary>
[Authorize(nameof(Right.EditRegister))]
public sealed class PositionModel(SiteDbContext db, TimeProvider clock) : EntryPage<PositionModel.PositionForm>(db, clock)
{
    public sealed class PositionForm
    {
        public string? Title { get; set; }

        [MaxLength(200)]
        public string? EnglishTitle { get; set; }

        public bool IsSingle { get; set; }

        [Range(1, 999)]
        public int? Rank { get; set; }
    }

    public Position Position { get; private set; } = null!;

    public override EntryKind Kind => EntryKind.Position;

    public override int Id => Position.Id;

    protected override Guid SavedVersion
    {
        get => Position.Version;
        set => Position.Version = value;
    }

    protected override async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Position = (await Db.Positions.Include(p => p.Organization).SingleOrDefaultAsync(p => p.Id == id, cancel))!;
        if (Position is null)
        {
            return false;
        }
        Facts = await FactRow.Of(Db.Mentions.Where(m => m.Appointment!.PositionId == id).OrderByDescending(m => m.ArticleId).ThenBy(m => m.Order)).Take(MostFacts).ToListAsync(cancel);
        return true;
    }

    protected override PositionForm Saved() => new() { Title = Position.Title, EnglishTitle = Position.EnglishTitle, IsSingle = Position.IsSingle, Rank = Position.Rank };

    protected override Task<IReadOnlyList<(string Field, Reason Reason)>> ApplyAsync(CancellationToken cancel)
    {
        var title = NameLines.Name(Form.Title);
        if (title.Length is 0 or > 200)
        {
            return Task.FromResult<IReadOnlyList<(string, Reason)>>([("Title", "Cần có chức danh, không quá 200 ký tự.")]);
        }
        (Position.Title, Position.IsSingle, Position.Rank) = (title, Form.IsSingle, Form.Rank);
        Position.EnglishTitle = NameLines.Line(Form.EnglishTitle) is { Length: > 0 } english ? english : null;
        return Task.FromResult<IReadOnlyList<(string, Reason)>>([]);
    }
}
