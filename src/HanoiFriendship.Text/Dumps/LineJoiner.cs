namespace HanoiFriendship.Text.Dumps;

/// <summary>Puts hard-wrapped lines together again, so that a paragraph is judged as a paragraph.</summary>
internal static class LineJoiner
{
    /// <summary>A page is taken for hard-wrapped when its lines keep to a width between these.</summary>
    private const int NarrowestWrap = 40, WidestWrap = 130;

    /// <summary>Non-empty lines, joined where one runs on into the next; with each the number of blank lines before it.</summary>
    public static List<(CleanLine Line, int BlanksBefore, int Parts)> Join(IReadOnlyList<CleanLine> lines, IReadOnlyDictionary<int, LineKind> known)
    {
        var width = WrapWidth(lines);
        var joined = new List<(CleanLine Line, int BlanksBefore, int Parts)>();
        var run = new List<CleanLine>();
        var blanks = 0;
        foreach (var line in lines)
        {
            if (line.Text.Length == 0 && !line.Has(Markup.Code) && line.Source.Span.Length == 0 || IsBlank(line))
            {
                blanks++;
                continue;
            }
            if (run.Count > 0 && blanks == 0 && AreAlike(known, run[^1], line) && RunsOn(run[^1], line, width))
            {
                run.Add(line);
                continue;
            }
            Flush(joined, run);
            joined.Add((line, blanks, 1));
            run = [line];
            blanks = 0;
        }
        Flush(joined, run);
        return joined;
    }

    /// <summary>Nobody has said that they are two things.</summary>
    private static bool AreAlike(IReadOnlyDictionary<int, LineKind> known, CleanLine one, CleanLine next) =>
        known.Count == 0 || (known.TryGetValue(one.Source.Number, out var a), a) == (known.TryGetValue(next.Source.Number, out var b), b);

    private static bool IsBlank(CleanLine line) => line.Text.Length == 0 && line.Markup == Markup.None;

    private static void Flush(List<(CleanLine Line, int BlanksBefore, int Parts)> joined, List<CleanLine> run)
    {
        if (run.Count > 1)
        {
            joined[^1] = (CleanLine.Join(run), joined[^1].BlanksBefore, run.Count);
        }
    }

    private static bool RunsOn(CleanLine line, CleanLine next, int width)
    {
        var (a, b) = (line.Text, next.Text);
        if (a.Length == 0 || b.Length == 0 || line.Has(Markup.Code) || next.Markup != Markup.None)
        {
            return false;
        }
        if (width > 0)
        {
            var firstWord = b.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : b.Length;
            // a headline in capitals is broken where it pleases
            var capitals = a.Length > 12 && b.Length > 3 && Shapes.LineShape.IsAllCapitals(a) && Shapes.LineShape.IsAllCapitals(b) && !Shapes.LineShape.EndsSentence(a);
            var item = Shapes.ListShape.Read(b).Kind != Shapes.ListMarkKind.None;
            var full = a.Length <= width && a.Length + 1 + firstWord > width;
            // so is one of a narrow column: it goes on in small letters or with a quotation
            var goesOn = (char.IsLower(b[0]) || b[0] == '“' || (a[^1] == '”' && char.IsLower(b[0]))) && !Shapes.LineShape.EndsSentence(a);
            return capitals || (!item && (full || goesOn || (a.Length >= width * 3 / 4 && a.Length <= width * 9 / 8 && !Shapes.LineShape.EndsSentence(a) && a[^1] != ':')));
        }
        // a sentence cut in two, as where a link stood: it goes on in lower case
        return char.IsLower(b[0]) && !Shapes.LineShape.EndsSentence(a) && (char.IsLower(a[^1]) || a[^1] == ',') && a.Length >= 30 && b.Length >= 20 && b.Count(c => c == ' ') >= 3;
    }

    /// <summary>
    /// The width a page was wrapped to; 0 where it was not. In wrapped pages most lines that run on into the next
    /// nearly fill one width, and hardly any line is longer.
    /// </summary>
    private static int WrapWidth(IReadOnlyList<CleanLine> lines)
    {
        var (running, words, longer) = (new List<int>(), 0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (a, b) = (lines[i].Text, lines[i + 1].Text);
            if (a.Length >= NarrowestWrap / 2 && b.Length > 0 && !char.IsUpper(b[0]) && !Shapes.LineShape.EndsSentence(a))
            {
                running.Add(a.Length);
            }
            words += a.Length > 0 ? 1 : 0;
        }
        var width = running.Count == 0 ? 0 : running.Max();
        foreach (var line in lines)
        {
            longer += line.Text.Length > width + (width / 4) ? 1 : 0;
        }
        var full = running.Count(r => r >= width * 3 / 4);
        return width is >= NarrowestWrap and <= WidestWrap && running.Count >= 4 && full * 5 >= running.Count * 4 && running.Count * 4 >= words && longer * 12 <= words ? width : 0;
    }
}
