using System.Globalization;
using System.Text;

namespace HanoiFriendship.Text.Dumps;

/// <summary>The body of an article as Markdown (CommonMark), its words exactly and in order.</summary>
public static class MarkdownWriter
{
    /// <summary>
    /// Writes blocks. A figure is <c>![](figure:N)</c> on its own; a pull quote is a quote whose last paragraph, "— name", is its speaker;
    /// what stands between two consecutive items of a list is indented into the first, so that the list goes on.
    /// </summary>
    /// <param name="blocks">The body in order.</param>
    /// <returns>Markdown with LF line ends; empty for no blocks.</returns>
    public static string Write(IReadOnlyList<Block> blocks)
    {
        var markdown = new StringBuilder();
        var indent = "";
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var isItem = block.Kind is BlockKind.NumberedItem or BlockKind.BulletItem;
            if (isItem || !ListGoesOn(blocks, i))
            {
                indent = "";
            }
            if (markdown.Length > 0)
            {
                var tight = block.Kind == BlockKind.BulletItem && blocks[i - 1].Kind == BlockKind.BulletItem;
                markdown.Append(block.Kind == BlockKind.Attribution ? "\n>\n" : tight ? "\n" : "\n\n");
            }
            markdown.Append(indent).Append(Line(block));
            indent = isItem ? new string(' ', Mark(block).Length) : indent;
        }
        return markdown.ToString();
    }

    private static string Line(Block block) => block.Kind switch
    {
        BlockKind.Heading => "## " + Escape(block.Text),
        BlockKind.NumberedItem or BlockKind.BulletItem => Mark(block) + Escape(block.Text),
        BlockKind.Quote => "> " + Escape(block.Text),
        BlockKind.Attribution => "> — " + Escape(block.Text.TrimStart('-', '–', '—', ' ')),
        BlockKind.Figure => $"![](figure:{block.Number.ToString(CultureInfo.InvariantCulture)})",
        _ => Escape(block.Text),
    };

    private static string Mark(Block block) =>
        block.Kind == BlockKind.BulletItem ? "- " : Math.Max(1, block.Number).ToString(CultureInfo.InvariantCulture) + ". ";

    /// <summary>Whether block i stands inside a list: behind an item, and before the item with the next number, at most three blocks on.</summary>
    private static bool ListGoesOn(IReadOnlyList<Block> blocks, int i)
    {
        var before = i - 1;
        while (before >= 0 && i - before <= 3 && blocks[before].Kind is BlockKind.Paragraph or BlockKind.Figure)
        {
            before--;
        }
        var after = i + 1;
        while (after < blocks.Count && after - i <= 3 && blocks[after].Kind is BlockKind.Paragraph or BlockKind.Figure)
        {
            after++;
        }
        return before >= 0 && after < blocks.Count
            && blocks[before].Kind == BlockKind.NumberedItem && blocks[after].Kind == BlockKind.NumberedItem
            && blocks[after].Number == blocks[before].Number + 1;
    }

    /// <summary>Backslashes before every character that Markdown would take for a mark.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '^' or '$' or '#' or '+' or '='
                || (text[i] == '&' && i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] == '#')) || OpensAddress(text, i))
            {
                escaped.Append('\\');
            }
            escaped.Append(text[i]);
        }
        return EscapeStart(escaped);
    }

    /// <summary>A bare web address would become a link, and the backslashes in it part of the words.</summary>
    private static bool OpensAddress(string text, int i) =>
        (text[i] == ':' && (text.AsSpan(i).StartsWith("://") || text.AsSpan(0, i).EndsWith("mailto", StringComparison.OrdinalIgnoreCase) || text.AsSpan(0, i).EndsWith("tel", StringComparison.OrdinalIgnoreCase)))
        || (text[i] == '.' && text.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase));

    /// <summary>"1. ", "- ", "+ ", "= " at the start of a line would open a list or a heading.</summary>
    private static string EscapeStart(StringBuilder text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 9 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }
        if (digits > 0 && digits < text.Length && text[digits] is '.' or ')')
        {
            text.Insert(digits, '\\');
        }
        else if (text.Length > 0 && text[0] is '-' or '+' or '=' or ':')
        {
            text.Insert(0, '\\');
        }
        return text.ToString();
    }
}
