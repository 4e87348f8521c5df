using System.Globalization;
using System.Text;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Rendering;

/// <summary>A picture in the sizes there are; it has its room before it is there, so that nothing shifts.</summary>
public static class PictureHtml
{
    /// <summary>Where readers get pictures.</summary>
    public const string Public = "/anh/";

    /// <summary>Where the newsroom gets those that are not public.</summary>
    public const string Newsroom = "/quan-tri/anh/";

    /// <summary>As wide as the column of text.</summary>
    private const string InText = "(width <= 44rem) 100vw, 42rem";

    /// <summary>As wide as the front page's first column.</summary>
    public const string OnFront = "(width <= 48rem) 100vw, 46vw";

    /// <summary>Beside a headline in a list.</summary>
    public const string InList = "(width <= 44rem) 100vw, 22rem";

    /// <summary>Caption and credit apart; a picture not yet supplied shows its caption as a note, and where it has none nothing at all.</summary>
    public static string Figure(Figure figure, string folder)
    {
        var isThere = figure.Media is { Variants.Count: > 0 };
        if (!isThere && figure.Caption is null && figure.Credit is null)
        {
            return "";
        }
        var html = new StringBuilder(isThere ? "<figure class=\"picture\">" : "<figure class=\"waiting\">");
        if (isThere)
        {
            var sizes = figure.Media!.Variants.OrderBy(v => v.Width).Select(v => new LeadPicture.Size(v.File, v.Width, v.Height)).ToList();
            html.Append(Image(sizes, figure.IsDecorative ? "" : figure.Alt ?? "", folder, InText, figure.IsLead));
        }
        if (figure.Caption is not null || figure.Credit is not null)
        {
            html.Append("<figcaption>").Append(isThere ? "" : "<span class=\"label\">Ảnh trong bản gốc</span> ");
            html.Append(figure.Caption is null ? "" : $"<span class=\"caption\">{Encode(figure.Caption)}</span>");
            html.Append(figure.Credit is null ? "" : $" <span class=\"credit\">Ảnh: {Encode(figure.Credit)}</span>").Append("</figcaption>");
        }
        return html.Append("</figure>\n").ToString();
    }

    /// <summary>The picture of a list, cut to its frame around what must stay in sight.</summary>
    public static string Thumb(LeadPicture picture, string sizes, bool isFirst = false) =>
        $"<div class=\"thumb fx-{Step(picture.FocusX)} fy-{Step(picture.FocusY)}\">{Image(picture.Sizes, picture.Alt, Public, sizes, isFirst)}</div>";

    /// <param name="sizes">The smallest first.</param>
    /// <param name="isFirst">In sight at once: asked for at once.</param>
    public static string Image(IReadOnlyList<LeadPicture.Size> sizes, string alt, string folder, string room, bool isFirst)
    {
        var (middle, largest) = (sizes[sizes.Count / 2], sizes[^1]);
        return string.Create(CultureInfo.InvariantCulture, $"<img src=\"{folder}{middle.File}\" srcset=\"{string.Join(", ", sizes.Select(s => $"{folder}{s.File} {s.Width}w"))}\" sizes=\"{room}\" width=\"{largest.Width}\" height=\"{largest.Height}\" alt=\"{Encode(alt)}\" decoding=\"async\" {(isFirst ? "fetchpriority=\"high\"" : "loading=\"lazy\"")}>");
    }

    /// <summary>The style sheet knows five places across and five down.</summary>
    private static int Step(int percent) => (int)Math.Round(Math.Clamp(percent, 0, 100) / 25.0);

    /// <summary>As the rest of the article is written, so that a sentence of a caption is found again.</summary>
    private static string Encode(string text) => ArticleMarks.Encode(text);
}
