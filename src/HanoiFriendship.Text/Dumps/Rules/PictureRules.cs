using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps.Rules;

/// <summary>Pictures: their places, captions and credits.</summary>
internal static class PictureRules
{
    private static readonly Lexicon Addresses = Lexicon.Load("honorifics");
    private static readonly string[] Starts = Keys("start");
    private static readonly string[] Maybes = Keys("maybe");
    private static readonly string[] Insides = Keys("inside");
    private static readonly string[] WeakInsides = Keys("weak");

    public static readonly Rule[] All =
    [
        new("picture.file-name", "tên tệp ảnh", Sets.Pictures, 9.0, c => c.Line.ImageName),
        new("picture.tag", "thẻ ảnh", Sets.Pictures, 8.0, c => c.Line.Has(Markup.Image) && c.Line.Text.Length == 0),
        new("picture.title-as-alt", "tít lặp lại làm chữ của ảnh", Sets.Of(Part.UnderPicture, Part.Picture), 7.0, c => c.IsTitleAgain && c.AfterTitle > 0),
        new("picture.title-above", "tít lặp lại ở đầu trang", Sets.Of(Part.HeadFurniture), 6.0, c => c.IsTitleAgain && c.AfterTitle < 0),
        new("picture.not", "không phải chỗ ảnh", Sets.Pictures, -8.0, c => !c.Line.ImageName && !c.IsTitleAgain && !(c.Line.Has(Markup.Image) && c.Line.Text.Length == 0)),
        new("picture.empty-cell", "ô bảng trống của ảnh", Sets.Furniture | Sets.Pictures, 6.0, c => c.Line.Text.Length == 0 && c.Line.Has(Markup.TableCell)),

        new("caption.credit", "có tên người chụp ảnh", Sets.Captions, 7.5, c => c.Line.Credit is { Start: > 12 } && c.Line.WordCount <= 80),
        new("caption.after-picture", "ngay sau chỗ ảnh", Sets.Captions, 4.0, c => IsPicture(c, c.Previous) && c.Line.WordCount <= 70),
        new("caption.one-sentence-after-picture", "một câu ngay sau chỗ ảnh", Sets.Captions, 1.0, c => IsPicture(c, c.Previous) && c.Line.WordCount <= 60 && IsOneSentence(c.Line) && !c.Line.Text.EndsWith(':')),
        new("caption.before-credit", "ngay trên dòng tên người chụp", Sets.Captions, 3.0, c => c.Next is { Credit.Start: 0 } && c.Line.WordCount <= 60),
        new("caption.table-cell", "ô bảng dưới ảnh", Sets.Captions, 4.5, c => c.Line.Has(Markup.TableCell) && c.Line.WordCount <= 70 && !IsGlued(c)),
        new("caption.markup", "thẻ chú thích ảnh", Sets.Captions, 6.0, c => c.Line.Has(Markup.Caption)),
        new("caption.after-alt", "tít lặp lại rồi đến chú thích", Sets.Captions, 5.0, c => c.OpensWithTitle && !c.OpensWithBareTitle),
        new("caption.opening", "mở đầu như chú thích ảnh", Sets.Captions, 2.8, c => c.Line.WordCount > 32 || (c.Line.EndsSentence && IsReporting(c.Line)) ? 0 : HasOpening(c.Line) ? 1 : Opens(Maybes, c.Line) ? 0.3 : 0),
        new("caption.nothing-for-it", "không có gì cho thấy là chú thích ảnh", Sets.Captions, -2.0, c => !HasInside(c.Line) && !HasOpening(c.Line) && c.Line.Credit is null && !IsPicture(c, c.Previous) && !c.Line.Has(Markup.TableCell) && !c.Line.Has(Markup.Caption) && !c.OpensWithTitle),
        new("caption.doubled", "câu ngắn in liền hai lần: chữ của ảnh và chú thích", Sets.Captions, 4.5, c => c.Line.EndsSentence && c.IsRepeatedNext && IsCaptionSaidTwice(c)),
        new("caption.twice", "chú thích in hai lần", Sets.Of(Part.BodyFurniture, Part.UnderFurniture), 11.0, c => IsTwice(c)),
        new("caption.second-time", "chú thích đã in ngay trên", Sets.Captions, -12.0, c => IsTwice(c)),
        new("caption.scene", "tả cảnh trong ảnh", Sets.Captions, 2.0, c => c.Line.WordCount is < 5 or > 40 || !IsScene(c.Line) || GoesOn(c.Line) ? 0 : Has(Insides, c.Line) || !c.Line.EndsSentence ? 1 : 0.4),
        new("caption.short-scene", "một câu ngắn tả cảnh", Sets.Captions, 1.5, c => c.Line.WordCount is < 5 or > 24 || !IsScene(c.Line) || GoesOn(c.Line) || c.Line.Dates.Count > 0 ? 0 : Has(Insides, c.Line) || !c.Line.EndsSentence ? 1 : 0.4),
        new("caption.person-acts", "chức danh, tên người và việc đang làm", Sets.Captions, 1.5, c => c.Line.WordCount is >= 5 and <= 24 && IsScene(c.Line) && (NameOpens(c.Line) || HasOpening(c.Line))),
        new("caption.person-then-verb", "chức danh, tên người rồi động từ, không có dấu chấm", Sets.Captions, 2.5, c => c.Line is { EndsSentence: false, WordCount: >= 6 and <= 28, IsSpeaker: false } && NameOpens(c.Line) && Shapes.NameShape.IsFollowedByVerb(c.Line.Text) && !c.Line.Text.EndsWith(':')),
        new("caption.no-full-stop", "câu không có dấu chấm", Sets.Captions, 0.8, c => c.Line is { EndsSentence: false, WordCount: <= 40 and >= 4 }),
        new("caption.long", "quá dài cho chú thích", Sets.Captions, -5.0, c => Math.Clamp((c.Line.WordCount - 48) / 40.0, 0, 1)),
        new("caption.sentences", "gồm nhiều câu", Sets.Captions, -2.0, c => c.Line.Credit is null && !IsOneSentence(c.Line)),
        new("caption.reported", "thuật lời, có ngày hoặc nối tiếp như đoạn văn", Sets.Captions, -2.5, c => c.Line.Credit is null && !IsPicture(c, c.Previous) && (c.Line.Text.EndsWith(':') || c.Line.Dates.Count > 0 || IsReporting(c.Line))),
        new("caption.goes-on", "mở đầu bằng từ nối tiếp như đoạn văn", Sets.Captions, -3.5, c => GoesOn(c.Line) && c.Line.EndsSentence && c.Line.Credit is null && !c.Line.Has(Markup.TableCell)),
        new("caption.under-bare", "chú thích ảnh đầu bài", Sets.Of(Part.UnderCaption), -4.0, c => c.Line.Credit is null && !IsPicture(c, c.Previous) && !c.Line.Has(Markup.TableCell) && !HasOpening(c.Line)),
        new("caption.topic", "cùng chủ đề với bài", Sets.Captions, 1.8, c => c.Topic),
        new("caption.teaser-list", "nằm trong danh sách tin khác", Sets.Captions, -3.0, c => c.ListHead is not null && !IsPicture(c, c.Previous) && c.Line.Credit is null),

        new("credit.alone", "dòng chỉ có tên người chụp", Sets.Of(Part.Credit), 6.0, c => c.Line.Credit is { Start: 0 } && c.Line.WordCount <= 12),
        new("credit.not", "không phải tên người chụp", Sets.Of(Part.Credit), -9.0, c => c.Line.Credit is not { Start: 0 }),
    ];

    /// <summary>Whether the line shows something that a picture shows ("phát biểu tại", "chụp ảnh lưu niệm").</summary>
    public static bool HasInside(Line line) => Has(Insides, line) || HasWeakInside(line);

    /// <summary>Verbs that pictures show, and paragraphs tell just as often.</summary>
    private static bool HasWeakInside(Line line) => Has(WeakInsides, line);

    private static bool Has(string[] words, Line line) => Array.Exists(words, w => line.OpeningKey.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether the line opens as captions do ("Toàn cảnh …", "Các đại biểu …").</summary>
    public static bool HasOpening(Line line) => Opens(Starts, line);

    private static bool Opens(string[] openings, Line line) => Array.Exists(openings, s => line.OpeningKey.StartsWith(s, StringComparison.Ordinal));

    private static bool IsTwice(LineContext c) => c.Previous is { } previous && previous.Lower.Equals(c.Line.Lower, StringComparison.Ordinal) && IsCaptionSaidTwice(c);

    private static bool IsCaptionSaidTwice(LineContext c) =>
        c.Line.WordCount is >= 3 and <= 60 && (c.Line.Credit is not null || c.Line.EndsSentence || HasInside(c.Line) || HasOpening(c.Line)) && !c.IsTitleAgain && c.ListHead is null;

    private static bool IsScene(Line line) => HasInside(line) && IsOneSentence(line) && !line.Text.EndsWith(':') && !line.Text.Contains(';', StringComparison.Ordinal);

    /// <summary>Whether the line opens with a post or a form of address.</summary>
    public static bool NameOpens(Line line) => Titles.OpeningLength(line.OpeningKey) > 0 || Addresses.FindOpening(line.OpeningKey) is not null;

    private static bool GoesOn(Line line) => line.IsConnective && !NameOpens(line) && !HasOpening(line);

    /// <summary>Headlines of other articles run together: long, no end, several beginnings.</summary>
    public static bool IsGlued(LineContext c) => !c.Line.EndsSentence && !c.Line.IsMenu && !DatelineBelow(c) && !c.Line.IsAllCapitals && c.Line is { Tag: null, Dateline: null } && (c.Line.Dates.Count == 0 || c.Line.Dates[0].Start > 30) && c.Line.WordCount >= 18 && c.AfterTitle is >= 1 and <= 6 && (!HasInside(c.Line) || c.Line.WordCount >= 24) && !NameOpens(c.Line) && !HasOpening(c.Line) && c.Line.Credit is null;

    /// <summary>A print date follows: the line is still the head of the article, whose related titles stand below it.</summary>
    private static bool DatelineBelow(LineContext c) => Enumerable.Range(c.Line.Index + 1, 3).Any(i => c.Page.At(i) is { Dateline: not null });

    private static bool IsPicture(LineContext c, Line? line) => line is not null && (line.ImageName
        || (line.Has(Markup.Image) && line.Text.Length == 0)
        || (c.Title is { } title && title.Index < line.Index && Shapes.PictureShape.AltTextEnd(line.Text, title.Text) == line.Text.Length));

    private static bool IsOneSentence(Line line)
    {
        var text = line.Credit is { Start: > 0 } credit ? line.Text[..credit.Start] : line.Text;
        return text.IndexOf(". ", StringComparison.Ordinal) is var stop && (stop < 0 || stop > text.Length - 4);
    }

    private static bool IsReporting(Line line) =>
        line.Lower.Contains("cho biết", StringComparison.Ordinal) || line.Lower.Contains("khẳng định", StringComparison.Ordinal) || line.Lower.Contains("nhấn mạnh", StringComparison.Ordinal)
        || line.Lower.Contains(" đã ", StringComparison.Ordinal) || line.Lower.Contains(" được ", StringComparison.Ordinal) || line.Lower.Contains(" sẽ ", StringComparison.Ordinal);

    private static string[] Keys(string where) => [.. Lexicon.Load("captions").Entries.Where(e => e.Value.Equals(where, StringComparison.Ordinal)).Select(e => Folding.Key(e.Phrase))];
}
