namespace HanoiFriendship.Web.Model;

/// <summary>The picture lists show beside an article; follows from its lead figure.</summary>
/// <param name="Sizes">The files there are, the smallest first.</param>
/// <param name="Alt">Empty where it is decoration.</param>
public sealed record LeadPicture(IReadOnlyList<LeadPicture.Size> Sizes, string Alt, int FocusX, int FocusY)
{
    public sealed record Size(string File, int Width, int Height);

    /// <summary>Null where no figure leads, or its file is not there yet.</summary>
    /// <param name="figures">With media and variants.</param>
    public static LeadPicture? Of(IEnumerable<Figure> figures) =>
        figures.FirstOrDefault(f => f is { IsLead: true, Media.Variants.Count: > 0 }) is { } lead
            ? new([.. lead.Media!.Variants.OrderBy(v => v.Width).Select(v => new Size(v.File, v.Width, v.Height))], lead.IsDecorative ? "" : lead.Alt ?? lead.Caption ?? "", lead.FocusX, lead.FocusY) : null;
}
