using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Areas.Admin.Pages.Register;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Facts;

/// <summary>One fact beside its sentence: confirmed, rejected, or put right.</summary>
[Authorize(nameof(Right.EditRegister))]
public sealed class DetailsModel(SiteDbContext db, FactDecisions decisions, RegisterMerger merger) : DeskPage
{
    public Mention Fact { get; private set; } = null!;

    public FactRow Row { get; private set; } = null!;

    /// <summary>Names to choose from.</summary>
    public IReadOnlyList<string> Bodies { get; private set; } = [];

    [BindProperty]
    public string? Value { get; set; }

    /// <summary>Name of the body of a post.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>The body is not in the register yet, and shall be.</summary>
    [BindProperty]
    public bool IsNewBody { get; set; }

    /// <summary>Page of the site that shows the fact.</summary>
    public string? PublicAddress { get; private set; }

    public string? DeskAddress { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        Value = Fact.Property switch
        {
            MentionProperty.Post => Fact.Appointment?.Position?.Title,
            MentionProperty.Start or MentionProperty.End => FuzzyDate.ParseEdtf(Fact.Value)?.ToVietnamese(),
            _ => Fact.Value,
        };
        Body = Fact.Appointment?.Position?.Organization?.Name;
        if (Fact is { Agreement: { } agreement, Property: MentionProperty.Agreement })
        {
            (Value, Period, SignedOn, Status) = (agreement.IsStated ? agreement.Title : Fact.Value, agreement.Period, agreement.SignedOn?.ToVietnamese(), agreement.Status);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        var typed = string.Join(' ', (Value ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var (value, against) = Read(typed);
        if (against is not null)
        {
            Refuse([against]);
            return Page();
        }
        if (Fact.Property is MentionProperty.Organizer or MentionProperty.Party)
        {
            Body = value;
            var (other, unknown) = await BodyAsync(cancel);
            if (other is null)
            {
                Refuse([unknown!]);
                return Page();
            }
            var named = await decisions.CorrectAsync(Fact, other.Name, Actor, cancel, other);
            return Done(Text["Đã sửa. Lần đọc lại sau cũng không đổi chỗ này."], $"/quan-tri/du-kien/{named.Id}");
        }
        if (Fact.Property == MentionProperty.Signatory)
        {
            Refuse(["Người ký sai: bấm Sai; người ký đúng thêm ở trang sự kiện, với tư cách Ký kết."]);
            return Page();
        }
        if (Fact.Property != MentionProperty.Post)
        {
            var right = await decisions.CorrectAsync(Fact, value, Actor, cancel);
            return Done(Text["Đã sửa. Lần đọc lại sau cũng không đổi chỗ này."], $"/quan-tri/du-kien/{right.Id}");
        }
        var (body, none) = await BodyAsync(cancel);
        if (none is not null || Fact.Person is null)
        {
            Refuse([none ?? "Dữ kiện này không gắn với người nào."]);
            return Page();
        }
        Mention post;
        try
        {
            post = await decisions.CorrectPostAsync(Fact, value, body, Actor, cancel);
        }
        catch (DbUpdateException)
        {
            TempData["Refused"] = Text["Người khác vừa sửa chỗ này; xin xem lại rồi làm tiếp."].Value;
            return Redirect($"/quan-tri/du-kien/{id}");
        }
        return Done(Text["Đã sửa. Lần đọc lại sau cũng không đổi chỗ này."], $"/quan-tri/du-kien/{post.Id}");
    }

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public string? SignedOn { get; set; }

    [BindProperty]
    public EventStatus Status { get; set; }

    /// <summary>Title, years, day and status of an agreement, as an editor states them over what articles say.</summary>
    public async Task<IActionResult> OnPostAgreementAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Fact.Agreement is not { } agreement)
        {
            return NotFound();
        }
        var (title, period, day) = (NameLines.Line(Value), NameLines.Line(Period), TypedDate.Read(SignedOn));
        if (title.Length is 0 or > 500 || period.Length > 60 || !Enum.IsDefined(Status) || (day is null && !string.IsNullOrWhiteSpace(SignedOn)))
        {
            Refuse([day is null && !string.IsNullOrWhiteSpace(SignedOn) ? "Chưa hiểu ngày này. Có thể ghi 18/1/2024, 7/2024, 2023, khoảng 2023, 14-15/11/2022." : "Cần có tên văn bản, không quá 500 ký tự."]);
            return Page();
        }
        (agreement.Title, agreement.Period, agreement.SignedOn, agreement.Status, agreement.IsStated) = (title, period.Length == 0 ? null : period, day, Status, true);
        await decisions.DecideAsync([id], Decision.Confirmed, Actor, cancel);
        await db.SaveChangesAsync(cancel);
        return Done(Text["Đã lưu."].Value, $"/quan-tri/du-kien/{id}");
    }

    /// <summary>Somebody else of the same name.</summary>
    public async Task<IActionResult> OnPostSplitAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Fact.PersonId is not { } person)
        {
            return NotFound();
        }
        if (await merger.SplitAsync(person, Fact.ArticleId, Actor, cancel) is { } other)
        {
            return Done(Text["Những gì bài này nói nay thuộc về một người khác cùng tên."], EntryKinds.DeskOf(EntryKind.Person, other.Id));
        }
        Refuse(["Mọi dữ kiện của người này đều từ bài này: không có gì để tách."]);
        return await OnGetAsync(id, cancel);
    }

    private (string Value, Reason? Against) Read(string typed) => Fact.Property switch
    {
        _ when typed.Length == 0 => (typed, "Xin ghi điều đúng, hoặc bấm Sai nếu câu này không nói điều ấy."),
        _ when typed.Length > 500 || (Fact.Property == MentionProperty.Post && typed.Length > 200) => (typed, "Nội dung nhập quá dài."),
        MentionProperty.Start or MentionProperty.End => TypedDate.Read(typed) is { } day ? (day.ToEdtf(), null) : (typed, "Chưa hiểu ngày này. Có thể ghi 18/1/2024, 7/2024, 2023, khoảng 2023, 14-15/11/2022."),
        MentionProperty.Participant when !RegisterWords.Capacities.Contains(typed, StringComparer.Ordinal) => (typed, "Xin chọn một tư cách tham dự."),
        _ => (typed, null),
    };

    private async Task<(Organization? Body, Reason? None)> BodyAsync(CancellationToken cancel)
    {
        var name = string.Join(' ', (Body ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0)
        {
            return (null, null);
        }
        var key = NameKeys.Organization(name);
        var known = await db.Set<OrganizationName>().Where(n => n.Key == key && !n.IsContextual).Select(n => n.Organization!.MergedIntoId ?? n.OrganizationId).FirstOrDefaultAsync(cancel);
        if (known != 0)
        {
            return (await db.Organizations.Include(o => o.Positions).SingleAsync(o => o.Id == known, cancel), null);
        }
        if (!IsNewBody || name.Length > 300)
        {
            return (null, new("Sổ chưa có cơ quan “{0}”. Xin chọn tên có sẵn, hoặc đánh dấu “cơ quan mới”.", name));
        }
        var slug = Slug.From(name);
        for (var number = 2; await db.SlugsOf(EntryKind.Organization).AnyAsync(s => s == slug, cancel); number++)
        {
            slug = $"{Slug.From(name)}-{number}";
        }
        var made = new Organization { Slug = slug, Name = name, Kind = "other" };
        made.Names.Add(new() { Name = name, Key = key, IsStated = true });
        db.Add(made);
        return (made, null);
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Fact = (await db.Mentions.Include(m => m.Article).Include(m => m.Person!.Appointments).ThenInclude(a => a.Position).Include(m => m.Organization).Include(m => m.Event).Include(m => m.Agreement).Include(m => m.Award)
            .Include(m => m.Appointment!.Position!.Organization).AsSplitQuery().SingleOrDefaultAsync(m => m.Id == id, cancel))!;
        if (Fact is null)
        {
            return false;
        }
        Row = await FactRow.Of(db.Mentions.Where(m => m.Id == id)).SingleAsync(cancel);
        Bodies = Fact.Property == MentionProperty.Post ? await db.Organizations.Where(o => o.MergedIntoId == null).OrderBy(o => o.Name).Select(o => o.Name).Take(1000).ToListAsync(cancel) : [];
        (PublicAddress, DeskAddress) = Fact switch
        {
            { Person: { } person } => ($"/nhan-vat/{person.Slug}", EntryKinds.DeskOf(EntryKind.Person, person.Id)),
            { Event: { } happening } => ($"/su-kien/{happening.Slug}", EntryKinds.DeskOf(EntryKind.Event, happening.Id)),
            { Organization: { } body } => ($"/to-chuc/{body.Slug}", EntryKinds.DeskOf(EntryKind.Organization, body.Id)),
            _ => ($"/tin-tuc/{Fact.Article!.Slug}", (string?)null),
        };
        return true;
    }
}
