using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Areas.Admin.Pages.Register;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Imports;

/// <summary>A source and what was read out of it: each line in its kind, the article beside it, the findings to be decided on.</summary>
[Authorize(nameof(Right.EditRegister))]
[RequestFormLimits(ValueCountLimit = 2 * MostLines)]
public sealed class ReviewModel(SiteDbContext db, DumpImporter importer, ArticleWriter writer, TimeProvider clock) : DeskPage
{
    /// <summary>So many lines are shown to be changed; no article is as long.</summary>
    public const int MostLines = 2000;

    public SourceDump Dump { get; private set; } = null!;

    public DumpReading Reading { get; private set; } = null!;

    public Article? Article { get; private set; }

    /// <summary>What is not decided on comes first: of more than a page holds, the rest follows as these are decided.</summary>
    public IReadOnlyList<FactRow> Facts { get; private set; } = [];

    private const int MostFacts = 500;

    /// <summary>How many there are, shown or not.</summary>
    public int AllFacts { get; private set; }

    /// <summary>How many findings are certain and wait for a word.</summary>
    public int Certain { get; private set; }

    /// <summary>Words of this source that wait beside those of the article, and how they differ.</summary>
    public ArticleRevision? Proposal { get; private set; }

    public IReadOnlyList<FieldDiff> Differences { get; private set; } = [];

    public string Address => $"/quan-tri/nhap/{Dump.Id}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Kinds of lines as they stand in the form; those that differ from the reading are an editor's word.</summary>
    public async Task<IActionResult> OnPostKindsAsync(int id, int seen, IDictionary<int, LineKind> kind, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        if (!ModelState.IsValid || kind.Values.Any(k => !Enum.IsDefined(k)))
        {
            return BadRequest();
        }
        var changed = Reading.Lines.Where(l => kind.TryGetValue(l.Number, out var said) && said != l.Kind).Select(l => new SourceDump.LineDecision(l.Number, kind[l.Number], Actor.Name)).ToList();
        if (changed.Count > 1 && seen != Dump.LineDecisions.Count)
        {
            TempData["Refused"] = Text["Người khác vừa sửa chỗ này; xin xem lại rồi làm tiếp."].Value;
            return Redirect(Address);
        }
        if (changed.Count == 0)
        {
            return Redirect(Address);
        }
        return await SayAsync([.. Dump.LineDecisions, .. changed], Text["Đã ghép lại bài: {0} dòng đổi loại.", changed.Count], cancel);
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        return Dump.LineDecisions.Count == 0 ? Redirect(Address) : await SayAsync([.. Dump.LineDecisions.SkipLast(1)], Text["Đã hoàn tác lần đổi loại dòng gần nhất."], cancel);
    }

    public async Task<IActionResult> OnPostDoneAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        Dump.ReviewedAt = Dump.ReviewedAt is null ? Now : null;
        db.Add(AuditEntry.Of(Actor, Now, "import.review", $"nhap/{id}", Dump.Name));
        await db.SaveChangesAsync(cancel);
        return Dump.ReviewedAt is null ? Redirect(Address) : Done(Text["Đã xem xong {0}.", Dump.Name].Value, "/quan-tri/nhap");
    }

    /// <summary>The new words of a source that was known; the editors' own stay in the history.</summary>
    public async Task<IActionResult> OnPostTakeAsync(int id, int number, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Article is null)
        {
            return NotFound();
        }
        var outcome = await writer.RestoreAsync(Article.Id, number, Article.WorkingVersion, Actor, cancel);
        return outcome == SaveOutcome.Saved ? Done(Text["Lời của bản mới nay là bản nháp của bài."].Value, $"/quan-tri/bai/{Article.Id}") : Redirect(Address);
    }

    /// <summary>The decisions as annotations have them, so that rules can be measured against them.</summary>
    public async Task<IActionResult> OnGetExpectedAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        var json = await ExpectedJson.WriteAsync(db, Dump, Reading, cancel);
        return File(System.Text.Encoding.UTF8.GetBytes(json), "application/json; charset=utf-8", Path.GetFileNameWithoutExtension(Dump.Name) + ".json");
    }

    private async Task<IActionResult> SayAsync(IReadOnlyList<SourceDump.LineDecision> decisions, string said, CancellationToken cancel)
    {
        Dump.LineDecisions = decisions;
        Dump.ReviewedAt = null;
        db.Add(AuditEntry.Of(Actor, Now, "import.lines", $"nhap/{Dump.Id}", Dump.Name));
        await db.SaveChangesAsync(cancel);
        var (name, bytes, section) = (Dump.Name, Dump.Bytes, HttpContext.RequestServices.GetRequiredService<IOptions<SeedsSettings>>().Value.Section);
        await importer.ImportAsync([new(name, () => bytes)], ImportTrigger.Newsroom, new(section, Again: true) { AsDraft = true, By = Actor }, progress: null, cancel);
        return Done(said, Address);
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Dump = (await db.SourceDumps.SingleOrDefaultAsync(d => d.Id == id, cancel))!;
        if (Dump is null)
        {
            return false;
        }
        Reading = SourceReading.Read(Dump.Name, Dump.Bytes, Dump.KindsOfLines);
        Article = Dump.ArticleId is null ? null : await db.Articles.AsNoTracking().Include(a => a.Figures).SingleAsync(a => a.Id == Dump.ArticleId, cancel);
        if (Article is not null)
        {
            var mentions = db.Mentions.Where(m => m.ArticleId == Article.Id);
            Facts = await FactRow.Of(mentions.OrderBy(m => m.Decision == Decision.Pending ? 0 : 1).ThenBy(m => m.Property == MentionProperty.Post ? 0 : m.Property == MentionProperty.Name ? 2 : 1).ThenBy(m => m.Order)).Take(MostFacts).ToListAsync(cancel);
            AllFacts = Facts.Count < MostFacts ? Facts.Count : await mentions.CountAsync(cancel);
            Certain = await FactDecisions.CertainOnes(mentions).CountAsync(cancel);
            var newest = await db.NewestWordsAsync(Article, cancel);
            Proposal = await db.Set<ArticleRevision>().AsNoTracking().Where(r => r.SourceDumpId == id && r.Kind == RevisionKind.Proposed && r.Number > newest.Number).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);
            Differences = Proposal is null ? [] : RevisionDiff.Of((newest.Content, newest.Figures), (Proposal.Content, Proposal.Figures));
        }
        return true;
    }
}
