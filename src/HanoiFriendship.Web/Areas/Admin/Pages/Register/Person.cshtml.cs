using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>A person at the register desk: names, posts with the dates an editor states, and every fact beside its sentence.</summary>
[Authorize(nameof(Right.EditRegister))]
public sealed class PersonModel(SiteDbContext db, TimeProvider clock) : EntryPage<PersonForm>(db, clock)
{
    public Person Person { get; private set; } = null!;

    /// <summary>Other people of the same name, to be merged with.</summary>
    public IReadOnlyList<Person> Alike { get; private set; } = [];

    /// <summary>The smallest size of the picture in the form.</summary>
    public MediaVariant? Portrait { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            var done = await next();
            Portrait = done.Result is PageResult && Form.PortraitId is { } id ? await Db.Set<MediaVariant>().AsNoTracking().Where(v => v.MediaId == id).OrderBy(v => v.Width).FirstOrDefaultAsync(HttpContext.RequestAborted) : null;
            return done;
        });

    public override EntryKind Kind => EntryKind.Person;

    public override int Id => Person.Id;

    protected override Guid SavedVersion
    {
        get => Person.Version;
        set => Person.Version = value;
    }

    protected override async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Person = (await Db.People.Include(p => p.Names).Include(p => p.Portrait!.Variants).Include(p => p.Appointments).ThenInclude(a => a.Position!.Organization).Include(p => p.MergedInto).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, cancel))!;
        if (Person is null)
        {
            return false;
        }
        var keys = Person.Names.Select(n => n.Key).ToList();
        Alike = await Db.People.AsNoTracking().Where(p => p.Id != id && p.MergedIntoId == null && p.Names.Any(n => keys.Contains(n.Key))).ToListAsync(cancel);
        Facts = await FactRow.Of(Db.Mentions.Where(m => m.PersonId == id).OrderByDescending(m => m.ArticleId).ThenBy(m => m.Order)).Take(MostFacts).ToListAsync(cancel);
        return true;
    }

    protected override PersonForm Saved() => new()
    {
        Name = Person.Name,
        OtherNames = NameLines.Of(Person.Names.Where(n => n.Name != Person.Name).Select(n => (n.Name, n.Language))),
        Slug = Person.Slug,
        Note = Person.Note,
        IsHidden = Person.IsHidden,
        PortraitId = Person.PortraitId,
        PortraitCredit = Person.PortraitCredit,
        Appointments = [.. Person.Appointments.OrderBy(a => a.Id).Select(a => new Held { Id = a.Id, Post = a.Position!.Organization is { } body ? $"{a.Position.Title}, {body.Name}" : a.Position.Title, Start = a.StatedStart?.ToVietnamese(), End = a.StatedEnd?.ToVietnamese() })],
    };

    protected override async Task<IReadOnlyList<(string Field, Reason Reason)>> ApplyAsync(CancellationToken cancel)
    {
        var reasons = new List<(string, Reason)>();
        var name = NameLines.Name(Form.Name);
        var others = NameLines.Read(Form.OtherNames);
        if (name.Length is 0 or > 200 || others.Any(n => n.Name.Length > 200))
        {
            reasons.Add(("Name", "Cần có tên, mỗi tên không quá 200 ký tự."));
        }
        if (Form.PortraitId is { } portrait && !await Db.Media.AnyAsync(m => m.Id == portrait, cancel))
        {
            reasons.Add(("PortraitId", "Không có ảnh này."));
        }
        foreach (var held in Form.Appointments.Where(h => !IsDay(h.Start) || !IsDay(h.End)))
        {
            reasons.Add(("", new("Chưa hiểu ngày của chức vụ {0}. Có thể ghi 18/1/2024, 7/2024, 2023.", held.Post ?? "")));
        }
        foreach (var held in Form.Appointments.Where(h => TypedDate.Read(h.End)?.Last < TypedDate.Read(h.Start)?.First))
        {
            reasons.Add(("", new("{0}: ngày kết thúc đứng trước ngày bắt đầu.", held.Post ?? "")));
        }
        if (reasons.Count == 0 && await Db.MoveAsync(Kind, Person, Form.Slug, cancel) is { } against)
        {
            reasons.Add(("Slug", against));
        }
        if (reasons.Count > 0)
        {
            return reasons;
        }
        (Person.Name, Person.SortKey, Person.Note, Person.IsHidden) = (name, VietnameseOrder.OfPerson(name), NameLines.OrNull(Form.Note), Form.IsHidden);
        (Person.PortraitId, Person.PortraitCredit) = (Form.PortraitId, NameLines.OrNull(Form.PortraitCredit));
        NameLines.Settle(Person.Names, others.Prepend((Name: name, Language: null)), n => (n.Name, n.Language), n => new() { Name = n.Name, Language = n.Language, Key = NameKeys.Person(n.Name) });
        foreach (var (held, appointment) in Form.Appointments.Join(Person.Appointments, h => h.Id, a => a.Id, (h, a) => (h, a)))
        {
            (appointment.StatedStart, appointment.StatedEnd) = (TypedDate.Read(held.Start), TypedDate.Read(held.End));
        }
        return [];
    }

    private static bool IsDay(string? typed) => string.IsNullOrWhiteSpace(typed) || TypedDate.Read(typed) is not null;
}
