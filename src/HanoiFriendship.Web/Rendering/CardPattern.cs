using System.Globalization;
using System.Text;

namespace HanoiFriendship.Web.Rendering;

/// <summary>
/// A quiet pattern instead of a picture: lattice, ripples, leaves, rays or roof tiles by the kind of the event, turned by the article's number.
/// The same article always has the same.
/// </summary>
public static class CardPattern
{
    private const int Width = 640;
    private const int Height = 300;

    /// <param name="seed">The article's number.</param>
    /// <param name="kind">Kind of its event; null where there is none.</param>
    /// <returns>An SVG element that takes its colours from the stylesheet.</returns>
    public static string Svg(int seed, string? kind)
    {
        var turn = (seed * 37 % 11) / 11.0;
        var svg = new StringBuilder($"<svg class=\"pattern\" viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" focusable=\"false\"><g fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\">");
        svg.Append(kind switch
        {
            "congress" or "award" => Rays(turn),
            "signing_ceremony" => Weave(turn),
            "exchange" or "delegation" => Ripples(turn),
            "festival" or "contest" or "anniversary" => Leaves(turn),
            _ => Tiles(turn),
        });
        // the sun-window of the emblem
        var (x, y) = (420 + (120 * turn), 150);
        return svg.Append(CultureInfo.InvariantCulture, $"</g><g class=\"sun\" transform=\"translate({x:0} {y})\"><circle r=\"64\"/><circle r=\"52\"/><circle r=\"22\"/><path d=\"M0-52v30M0 52V22M-52 0h30M52 0H22M-37-37l21 21M37 37 16 16M-37 37l21-21M37-37 16-16\"/></g></svg>").ToString();
    }

    private static string Rays(double turn) => Path(Enumerable.Range(0, 24), i =>
    {
        var angle = ((i / 24.0) + turn) * Math.Tau;
        var (x, y) = (420 + (120 * turn), 150.0);
        return FormattableString.Invariant($"M{x + (78 * Math.Cos(angle)):0} {y + (78 * Math.Sin(angle)):0}L{x + (420 * Math.Cos(angle)):0} {y + (420 * Math.Sin(angle)):0}");
    });

    private static string Weave(double turn) => Path(Enumerable.Range(-4, 24), i => FormattableString.Invariant($"M{(i * 40) + (40 * turn):0} 0l300 300M{(i * 40) + (40 * turn):0} 300l300-300"));

    private static string Ripples(double turn) => string.Concat(Enumerable.Range(2, 12).Select(i => FormattableString.Invariant($"<circle cx=\"{420 + (120 * turn):0}\" cy=\"150\" r=\"{i * 38}\"/>")));

    private static string Leaves(double turn) => Path(Enumerable.Range(0, 40), i =>
    {
        var (x, y) = (((i % 8) * 90) + (45 * (i / 8 % 2)) + (40 * turn) - 40, ((i / 8) * 70) - 10.0);
        return FormattableString.Invariant($"M{x:0} {y:0}q28-34 56 0q-28 34-56 0");
    });

    private static string Tiles(double turn) => Path(Enumerable.Range(0, 84), i =>
    {
        var (x, y) = (((i % 12) * 60) + (30 * (i / 12 % 2)) - (50 * turn), (i / 12) * 46.0);
        return FormattableString.Invariant($"M{x:0} {y:0}a30 30 0 0 0 60 0");
    });

    private static string Path(IEnumerable<int> numbers, Func<int, string> part) => "<path d=\"" + string.Concat(numbers.Select(part)) + "\"/>";
}
