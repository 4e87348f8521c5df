using System.Text;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Imports;

/// <summary>Texts brought into the newsroom, one or many, and what became of each.</summary>
[Authorize(nameof(Right.EditRegister))]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureUpload.MostBytes)]
public sealed class IndexModel(SiteDbContext db, DumpImporter importer, IOptions<SeedsSettings> seeds) : DeskPage
{
    private const int MostFiles = 50;

    private const int PageSize = 40;

    public sealed record Listed(int Id, string Name, DateTime ReceivedAt, DateTime? ReviewedAt, string? Title, int? ArticleId, int Pending, bool HasProposal);

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Which { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Listed> Sources { get; private set; } = [];

    /// <summary>What became of the texts just brought.</summary>
    public IReadOnlyList<ImportItem> Report { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <param name="dot">Number of the run to report.</param>
    public async Task<IActionResult> OnGetAsync(int? dot, CancellationToken cancel)
    {
        if (Number is < 1 or > 100_000 || (Which is not null and not "tat-ca") || !ModelState.IsValid)
        {
            return BadRequest();
        }
        Report = dot is null ? [] : await db.ImportRuns.AsNoTracking().Where(r => r.Id == dot && r.Trigger == ImportTrigger.Newsroom).SelectMany(r => r.Items).Include(i => i.Article).OrderBy(i => i.Id).ToListAsync(cancel);
        await ListAsync(cancel);
        return Number > Pages ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var files = new List<DumpFile>();
        var empty = Files.Where(f => f.Length == 0).Select(f => f.FileName).ToList();
        foreach (var file in Files.Where(f => f.Length > 0).Take(MostFiles))
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel);
            var read = bytes.ToArray();
            files.Add(new(Path.GetFileName(file.FileName.Replace('\\', '/')) is { Length: > 0 and <= 200 } name ? name : "tep.txt", () => read));
        }
        if (!string.IsNullOrWhiteSpace(Pasted))
        {
            var text = Encoding.UTF8.GetBytes(Pasted.ReplaceLineEndings("\n"));
            var title = Slug.From(Pasted.Trim().Split('\n')[0]);
            files.Add(new((title.Length == 0 ? "dan" : title[..Math.Min(60, title.Length)]) + ".txt", () => text));
        }
        if (files.Count == 0 && empty.Count > 0 && IsScript)
        {
            return new JsonResult(empty.Select(name => new { name, outcome = base.Text["Tệp trống"].Value, id = (int?)null }));
        }
        if (files.Count == 0)
        {
            Refuse([empty.Count > 0 ? new Reason("Tệp trống: {0}", string.Join(", ", empty)) : "Xin dán chữ vào khung, hoặc chọn tệp .txt, .md, .html."]);
            await ListAsync(cancel);
            return Page();
        }
        var run = await importer.ImportAsync(files, ImportTrigger.Newsroom, new(seeds.Value.Section) { AsDraft = true, By = Actor }, progress: null, cancel);
        db.Add(AuditEntry.Of(Actor, run.StartedAt, "import.run", $"nhap/{run.Id}", string.Join("; ", files.Select(f => f.Name))));
        await db.SaveChangesAsync(cancel);
        if (IsScript)
        {
            return new JsonResult(run.Items.Select(i => new { i.Name, outcome = base.Text[ImportWords.NameOf(i.Outcome)].Value, id = i.SourceDump?.Id, remarks = i.Outcome == ImportOutcome.Failed ? i.Remarks : [] }));
        }
        if (empty.Count > 0)
        {
            TempData["Refused"] = base.Text["Tệp trống: {0}", string.Join(", ", empty)].Value;
        }
        return run.Items.ToList() is [{ SourceDump: { } only }] ? Redirect($"/quan-tri/nhap/{only.Id}") : Redirect($"/quan-tri/nhap?dot={run.Id}");
    }

    private bool IsScript => Request.Headers["X-Requested-With"] == "fetch";

    private async Task ListAsync(CancellationToken cancel)
    {
        var found = db.SourceDumps.AsNoTracking().Where(d => Which == "tat-ca" || d.ReviewedAt == null);
        Count = await found.CountAsync(cancel);
        Sources = await found.OrderByDescending(d => d.Id).Skip((Number - 1) * PageSize).Take(PageSize).Select(d => new Listed(d.Id, d.Name, d.ReceivedAt, d.ReviewedAt, d.Article!.Content.Title, d.ArticleId,
            db.Mentions.Count(m => m.ArticleId == d.ArticleId && m.Decision == Decision.Pending), db.Set<ArticleRevision>().Any(r => r.SourceDumpId == d.Id && r.Kind == RevisionKind.Proposed))).ToListAsync(cancel);
    }
}
