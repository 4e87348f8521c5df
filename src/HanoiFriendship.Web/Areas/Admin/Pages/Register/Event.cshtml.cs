using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>An event at the register desk: what it is called, when and where, whether it took place, who was there.</summary>
[Authorize(nameof(Right.EditRegister))]
public sealed class EventModel(SiteDbContext db, TimeProvider clock, FactDecisions decisions) : EntryPage<EventForm>(db, clock)
{
    public Event Event { get; private set; } = null!;

    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>Whom one wanted to add, and was not found.</summary>
    public (string? Person, string? Capacity) Typed { get; private set; }

    public override EntryKind Kind => EntryKind.Event;

    public override int Id => Event.Id;

    public static string StatusName(EventStatus status) => status switch { EventStatus.Planned => "dự kiến", EventStatus.Postponed => "hoãn", EventStatus.Cancelled => "hủy", _ => "đã diễn ra" };

    protected override Guid SavedVersion
    {
        get => Event.Version;
        set => Event.Version = value;
    }

    protected override async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Event = (await Db.Events.SingleOrDefaultAsync(e => e.Id == id, cancel))!;
        if (Event is null)
        {
            return false;
        }
        Facts = await FactRow.Of(Db.Mentions.Where(m => m.EventId == id).OrderBy(m => m.ArticleId).ThenBy(m => m.Order)).Take(MostFacts).ToListAsync(cancel);
        People = await Db.People.Where(p => p.MergedIntoId == null).OrderBy(p => p.SortKey).Select(p => p.Name).Distinct().Take(2000).ToListAsync(cancel);
        return true;
    }

    protected override EventForm Saved() => new()
    {
        Name = Event.Name,
        Kind = Event.Kind,
        Starts = Event.Starts?.ToVietnamese(),
        Ends = Event.Ends?.ToVietnamese(),
        Place = Event.Place,
        Status = Event.Status,
        Slug = Event.Slug,
        Note = Event.Note,
        IsHidden = Event.IsHidden,
        IsStated = Event.IsStated,
    };

    protected override async Task<IReadOnlyList<(string Field, Reason Reason)>> ApplyAsync(CancellationToken cancel)
    {
        var reasons = new List<(string, Reason)>();
        var name = NameLines.Name(Form.Name);
        var (starts, ends) = (TypedDate.Read(Form.Starts), TypedDate.Read(Form.Ends));
        if (name.Length is 0 or > 500 || !RegisterWords.EventKinds.Contains(Form.Kind, StringComparer.Ordinal) || !Enum.IsDefined(Form.Status))
        {
            reasons.Add(("Name", "Cần có tên và loại sự kiện."));
        }
        if ((starts is null && !string.IsNullOrWhiteSpace(Form.Starts)) || (ends is null && !string.IsNullOrWhiteSpace(Form.Ends)))
        {
            reasons.Add(("Starts", "Chưa hiểu ngày này. Có thể ghi 18/1/2024, 7/2024, 2023, khoảng 2023, 14-15/11/2022."));
        }
        if (ends?.Last < starts?.First)
        {
            reasons.Add(("Ends", "Ngày kết thúc đứng trước ngày bắt đầu."));
        }
        if (reasons.Count == 0 && await Db.MoveAsync(Kind, Event, Form.Slug, cancel) is { } against)
        {
            reasons.Add(("Slug", against));
        }
        if (reasons.Count > 0)
        {
            return reasons;
        }
        var isSaid = (Event.Name, Event.Kind, Event.Starts, Event.Ends, Event.Place, Event.Status) == (name, Form.Kind!, starts, ends, NameLines.OrNull(Form.Place), Form.Status);
        (Event.Name, Event.Kind, Event.Starts, Event.Ends, Event.Place, Event.Status) = (name, Form.Kind!, starts, ends, NameLines.OrNull(Form.Place), Form.Status);
        // what an editor has changed stands from now on, whatever articles say; by the mark it is given back to them
        Event.IsStated = !isSaid || Form.IsStated;
        (Event.Note, Event.IsHidden) = (NameLines.OrNull(Form.Note), Form.IsHidden);
        return [];
    }

    /// <summary>Somebody whom no sentence was read for: on the sentence that names the event.</summary>
    public async Task<IActionResult> OnPostParticipantAsync(int id, string? person, string? capacity, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        var known = await TypedNames.PeopleAsync(Db, Db.People, NameLines.Line(person), cancel);
        var who = known.Count == 0 ? null : await Db.People.SingleAsync(p => p.Id == known[0], cancel);
        var beside = await Db.Mentions.Include(m => m.Article).Where(m => m.EventId == id && m.Property == MentionProperty.Event).OrderBy(m => m.Id).FirstOrDefaultAsync(cancel);
        if (who is null || beside is null || !RegisterWords.Capacities.Contains(capacity, StringComparer.Ordinal))
        {
            (Form, Version, Typed) = (Saved(), SavedVersion, (person, capacity));
            ModelState.Clear();
            Refuse([who is null ? new Reason("Sổ không có ai, hoặc có nhiều người, khớp với “{0}”. Xin ghi đủ họ tên, có dấu.", person ?? "") : "Xin chọn một tư cách tham dự."]);
            return Page();
        }
        var named = await Db.Mentions.Include(m => m.Article).Where(m => m.ArticleId == beside.ArticleId && m.PersonId == who.Id).OrderBy(m => m.Order).FirstOrDefaultAsync(cancel);
        await decisions.AddAsync(named ?? beside, MentionProperty.Participant, capacity!, m => (m.EventId, m.PersonId) = (id, who.Id), Actor, cancel);
        return Done(Text["Đã thêm {0}.", who.Name].Value, Address);
    }
}
