using System.Security.Cryptography;
using System.Text;
using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Areas.Admin.Pages.Register;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Facts;

/// <content>What was signed, as an editor states it over what articles say.</content>
public sealed partial class DetailsModel
{
    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public string? SignedOn { get; set; }

    [BindProperty]
    public EventStatus Status { get; set; }

    /// <summary>The state the writing began from.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Where somebody else has saved since: what stands saved, against what is in the form.</summary>
    public IReadOnlyList<FieldDiff> Differences { get; private set; } = [];

    private SeenAgreement.Stated Saved => new(Fact.Agreement!.IsStated ? Fact.Agreement.Title : Fact.Value, Fact.Agreement.Period, Fact.Agreement.SignedOn, Fact.Agreement.Status);

    private string Token => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Fact.Agreement!.IsStated}\n{Saved}")))[..16];

    public Task<IActionResult> OnPostAgreementAsync(int id, CancellationToken cancel) => ChangeAsync(id, StateAsync, cancel);

    private async Task<IActionResult> StateAsync(CancellationToken cancel)
    {
        if (Fact is not { Agreement: not null, Property: MentionProperty.Agreement })
        {
            return NotFound();
        }
        var (title, period, day) = (NameLines.Line(Value), NameLines.Line(Period), TypedDate.Read(SignedOn));
        if (day is null && !string.IsNullOrWhiteSpace(SignedOn))
        {
            return Refused("Chưa hiểu ngày này. Có thể ghi 18/1/2024, 7/2024, 2023, khoảng 2023, 14-15/11/2022.");
        }
        if (title.Length is 0 or > 500 || period.Length > 60 || !Enum.IsDefined(Status))
        {
            return Refused("Cần có tên văn bản, không quá 500 ký tự.");
        }
        var said = new SeenAgreement.Stated(title, period.Length == 0 ? null : period, day, Status);
        if (Seen != Token)
        {
            return Conflict(said);
        }
        await decisions.StateAsync(Fact, (Saved, said), Actor, cancel);
        return Done(Text["Đã lưu."].Value, $"/quan-tri/du-kien/{Fact.Id}");
    }

    /// <summary>Nothing typed is lost: it stays in the form, what stands saved is beside it, and the next save is no conflict any more.</summary>
    private PageResult Conflict(SeenAgreement.Stated typed)
    {
        string StatusOf(SeenAgreement.Stated said) => Text[EventModel.StatusName(said.Status)].Value;
        var saved = Saved;
        (string Name, string? Old, string? Now)[] fields = [("Điều đúng", saved.Title, typed.Title), ("Giai đoạn", saved.Period, typed.Period), ("Ngày ký", saved.SignedOn?.ToVietnamese(), typed.SignedOn?.ToVietnamese()), ("Tình trạng", StatusOf(saved), StatusOf(typed))];
        Differences = [.. fields.Where(f => f.Old != f.Now).Select(f => new FieldDiff(f.Name, WordDiff.Of(f.Old, f.Now)))];
        Seen = Token;
        return Refused("Văn bản này vừa được người khác sửa. Chữ của bạn còn trong khung; bên dưới là chỗ khác với bản đã lưu. Bấm “Sửa cho đúng” lần nữa để thay bản ấy.");
    }
}
