using System.Buffers;
using System.Globalization;
using System.Text;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Cleans one line after the other of a source; remembers what is open across lines (comment, script).</summary>
internal sealed class LineCleaner(string source)
{
    /// <summary>Characters that a clean line has none of; NFC is asked apart.</summary>
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        "<&|![]#\t\u00A0\u00AD\u00D0\u00F0\u0085\u2028\u2029\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\v\f\0\u2002\u2003\u2009\u202F\u3000");

    private readonly MarkupScanner markup = new(source);
    private readonly StringBuilder text = new();
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    public CleanLine Clean(SourceLine line)
    {
        var raw = source.AsSpan(line.Span.Start, line.Span.Length);
        if (!markup.IsInside && IsClean(raw))
        {
            var trimmed = raw.Trim(' ');
            var lead = raw.Length - raw.TrimStart(' ').Length;
            return new(line, trimmed.ToString(), Markup.None, new(line.Span.Start + lead));
        }
        text.Clear();
        starts.Clear();
        ends.Clear();
        var found = Copy(line.Span.Start, line.Span.End);
        Compose();
        return Finish(line, found);
    }

    private static bool IsClean(ReadOnlySpan<char> raw) =>
        raw.IndexOfAny(Suspicious) < 0 && raw.IndexOf("  ") < 0 && !raw.ContainsAnyInRange('\uD800', '\uDFFF')
        && !raw.ContainsAnyInRange('\u0001', '\u001F') && Normalization.IsNfc(raw);

    private Markup Copy(int start, int end)
    {
        var found = Markup.None;
        for (var i = start; i < end;)
        {
            if (markup.Skip(i, end, out var seen, out var asBlank) is var next && next > i)
            {
                found |= seen;
                if (asBlank)
                {
                    Append(' ', i, next);
                }
                i = next;
            }
            else
            {
                i = CopyOne(i, end);
            }
        }
        return markup.IsInside && text.Length == 0 ? found | Markup.Code : found;
    }

    private int CopyOne(int i, int end)
    {
        var c = source[i];
        if (c == '&' && Entities.Decode(source.AsSpan(i, end - i), out var length) is { } decoded)
        {
            foreach (var d in decoded)
            {
                AppendClean(d, i, i + length);
            }
            return i + length;
        }
        if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(source[i + 1]))
        {
            Append(c, i, i + 2);
            Append(source[i + 1], i, i + 2);
            return i + 2;
        }
        AppendClean(char.IsSurrogate(c) ? Folding.Replacement : c, i, i + 1);
        return i + 1;
    }

    private void AppendClean(char c, int start, int end)
    {
        if (char.IsWhiteSpace(c))
        {
            Append(' ', start, end);
        }
        else if (c == '\u00D0' || c == '\u00F0')
        {
            Append(c == '\u00D0' ? 'Đ' : 'đ', start, end);
        }
        else if (!char.IsControl(c) && c != '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
        {
            Append(c, start, end);
        }
    }

    private void Append(char c, int start, int end)
    {
        if (c == ' ' && (text.Length == 0 || text[^1] == ' '))
        {
            return;
        }
        text.Append(c);
        starts.Add(start);
        ends.Add(end);
    }

    /// <summary>NFC, letter by letter with its marks, so that each result still knows its source.</summary>
    private void Compose()
    {
        var all = text.ToString();
        if (Normalization.IsNfc(all))
        {
            return;
        }
        var (oldStarts, oldEnds) = (starts.ToArray(), ends.ToArray());
        text.Clear();
        starts.Clear();
        ends.Clear();
        for (var i = 0; i < all.Length;)
        {
            var next = i + 1;
            while (next < all.Length && (IsMark(all[next]) || char.IsLowSurrogate(all[next])))
            {
                next++;
            }
            var letter = all.AsSpan(i, next - i);
            foreach (var c in next - i == 1 && letter[0] < '\u00C0' ? letter.ToString() : Folding.Nfc(letter.ToString()))
            {
                text.Append(c);
                starts.Add(oldStarts[i]);
                ends.Add(oldEnds[next - 1]);
            }
            i = next;
        }
    }

    private static bool IsMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Drops the bars of a table cell and the marks of a Markdown heading at the rims.</summary>
    private CleanLine Finish(SourceLine line, Markup found)
    {
        var all = text.ToString();
        var (from, to) = (0, all.Length);
        while (from < to && all[from] is '|' or ' ')
        {
            found |= all[from++] == '|' ? Markup.TableCell : Markup.None;
        }
        while (to > from && all[to - 1] is '|' or ' ')
        {
            found |= all[--to] == '|' ? Markup.TableCell : Markup.None;
        }
        var hashes = 0;
        while (from + hashes < to && all[from + hashes] == '#')
        {
            hashes++;
        }
        if (hashes is >= 1 and <= 6 && from + hashes + 1 < to && all[from + hashes] == ' ')
        {
            found |= hashes == 1 ? Markup.Title : Markup.Heading;
            from += hashes + 1;
        }
        var kept = starts.GetRange(from, to - from);
        return new(line, all[from..to], found, new(line.Span.Start, [.. kept], [.. ends.GetRange(from, to - from)]));
    }
}
