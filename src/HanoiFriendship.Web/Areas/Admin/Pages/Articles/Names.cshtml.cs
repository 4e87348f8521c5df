using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>Who and what the words of an article name, read by the importer's finder, on save and on demand: confirmed or rejected before anything is public.</summary>
[Authorize(nameof(Right.WriteOwn))]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureUpload.MostBytes, ValueCountLimit = Setup.UnsentForms.MostFields)]
public sealed partial class NamesModel(SiteDbContext db, FactDecisions decisions, TimeProvider clock, IOptions<RegisterSettings> register) : DeskPage
{
    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    [BindProperty]
    public int? ArticleId { get; set; }

    public IReadOnlyList<Listed> Found { get; private set; } = [];

    public int Certain => Found.Count(f => f.IsCertain);

    /// <summary>The newest saved words.</summary>
    public async Task<IActionResult> OnGetAsync(int? bai, CancellationToken cancel)
    {
        if (bai is null)
        {
            return Redirect("/quan-tri/bai");
        }
        if (await FindAsync(bai, cancel) is not { } article)
        {
            return NotFound();
        }
        var words = await db.NewestWordsAsync(article, cancel);
        return await ShowAsync(article.Id, words.Content, await db.FiguresAsync(article, words, cancel), cancel);
    }

    /// <summary>The words in the form, saved or not.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ArticleId is not null && await FindAsync(ArticleId, cancel) is null)
        {
            return NotFound();
        }
        ModelState.Clear();
        return await ShowAsync(ArticleId, Form.Content(null), await db.FiguresAsync(Form.FigureContents(), cancel), cancel);
    }

    /// <param name="keys">Of the findings.</param>
    public async Task<IActionResult> OnPostDecideAsync(string[] keys, Decision decision, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(decision) || keys.Length is 0 or > 500 || keys.Any(k => k?.Length != 32))
        {
            return BadRequest();
        }
        if (await FindAsync(ArticleId, cancel) is not { } article || !Actor.May(Right.EditRegister))
        {
            return NotFound();
        }
        var known = await db.NameDecisions.Where(d => d.ArticleId == article.Id && keys.Contains(d.Key)).ToDictionaryAsync(d => d.Key, StringComparer.Ordinal, cancel);
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            var said = known.GetValueOrDefault(key) ?? db.Add(new NameDecision { ArticleId = article.Id, Key = key, By = Actor.Name }).Entity;
            (said.Decision, said.By, said.At) = (decision, Actor.Name, clock.GetUtcNow().UtcDateTime);
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // the same key pressed twice: it is said already
            db.ChangeTracker.Clear();
        }
        // what readers see says the same sentence: the word holds there too
        var stored = await db.Mentions.Where(m => m.ArticleId == article.Id).Select(m => new { m.Id, m.Property, m.Value, m.Sentence, Subject = m.Property == MentionProperty.Post ? m.Person!.Name : m.Property == MentionProperty.Award ? m.Award!.To ?? "" : m.Value }).ToListAsync(cancel);
        var same = stored.Where(m => keys.Contains(NameDecision.KeyOf(m.Property, m.Subject, m.Value, m.Sentence), StringComparer.Ordinal)).Select(m => m.Id).ToList();
        await decisions.DecideAsync(same, decision, Actor, cancel);
        return Request.Headers["X-Requested-With"] == "fetch" ? new JsonResult(new { count = keys.Length }) : Redirect($"/quan-tri/bai/ten?bai={article.Id}");
    }

    /// <summary>People of a day with their titles, for the text.</summary>
    public async Task<IActionResult> OnGetChainAsync(string? nguoi, string? ngay, bool giu, [FromServices] DelegateChain chain, CancellationToken cancel)
    {
        var names = (nguoi ?? "").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(60).ToList();
        var day = string.IsNullOrWhiteSpace(ngay) ? HanoiTime.Today(clock) : TypedDate.Read(ngay)?.Last;
        if (day is null)
        {
            return new JsonResult(new { words = "", unknown = Array.Empty<string>(), doubts = new[] { Text["Chưa hiểu ngày này. Có thể ghi 18/1/2024, 7/2024, 2023, khoảng 2023, 14-15/11/2022."].Value } });
        }
        var delegates = await chain.OfAsync(names, day.Value, giu, cancel);
        return new JsonResult(new { words = DelegateChain.Words(delegates), unknown = delegates.Where(d => d.Titles.Length == 0).Select(d => d.Name), doubts = delegates.SelectMany(d => d.Doubts).Select(r => Text[r.Text, r.Parts].Value), evidence = delegates.Where(d => d.Evidence is not null).Select(d => new { d.Name, d.Evidence }) });
    }

    private async Task<Article?> FindAsync(int? id, CancellationToken cancel) =>
        await db.Articles.SingleOrDefaultAsync(a => a.Id == id, cancel) is { } article && Actor.MayEdit(article) ? article : null;

    private async Task<IActionResult> ShowAsync(int? id, ArticleContent content, IReadOnlyList<Figure> figures, CancellationToken cancel)
    {
        ArticleId = id;
        var findings = WrittenNames.Findings(WrittenNames.Find(content, figures)).DistinctBy(f => f.Key, StringComparer.Ordinal).ToList();
        var said = id is null ? [] : await db.NameDecisions.AsNoTracking().Where(d => d.ArticleId == id).ToDictionaryAsync(d => d.Key, d => d.Decision, StringComparer.Ordinal, cancel);
        var people = findings.Where(f => f.Property == MentionProperty.Post || f.Property == MentionProperty.Name).Select(f => NameKeys.Person(f.Subject)).Distinct(StringComparer.Ordinal).ToList();
        // what others' drafts have made is no business of an author's
        var mayAll = Actor.May(Right.EditRegister);
        var seen = mayAll ? db.Mentions.Posts() : db.Mentions.Posts().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value);
        var known = (await db.Set<Model.PersonName>().Where(n => people.Contains(n.Key) && n.Person!.MergedIntoId == null && (mayAll || seen.Any(m => m.PersonId == n.PersonId))).Select(n => new { n.Key, n.PersonId, n.Person!.Name, n.Person.Slug, Post = seen.Where(m => m.PersonId == n.PersonId).OrderByDescending(m => m.AppointmentId).Select(m => m.Appointment!.Position!.Title).FirstOrDefault() }).ToListAsync(cancel)).ToLookup(n => n.Key, n => (n.Post is null ? n.Name : $"{n.Name}, {n.Post}", mayAll ? EntryKinds.DeskOf(EntryKind.Person, n.PersonId) : $"/nhan-vat/{n.Slug}"), StringComparer.Ordinal);
        Found = [.. findings.Select(f => new Listed(f, said.GetValueOrDefault(f.Key), f.Property == MentionProperty.Post ? [.. known[NameKeys.Person(f.Subject)].Distinct()] : []))];
        Found = await RegisterDoubts.MarkAsync(db, seen.Where(m => m.ArticleId != id && m.Decision != Decision.Rejected), mayAll, Found, cancel);
        return Request.Headers["X-Requested-With"] == "fetch" ? Partial("_Names", this) : Page();
    }
}
