using System.Text;
using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Web.Importing;

/// <summary>A source as lines the dump reader understands, with the kinds its own marks tell for certain.</summary>
/// <param name="Bytes">The text: as it came, or UTF-8 with LF at each line's end.</param>
/// <param name="Kinds">By line number from 1; a line that is missing is for the reader to judge.</param>
public sealed record SourceText(byte[] Bytes, IReadOnlyDictionary<int, LineKind> Kinds);

/// <summary>Gathers the lines of a <see cref="SourceText"/>.</summary>
internal sealed class SourceTextLines
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<int, LineKind> kinds = [];
    private int number = 1;

    /// <summary>Adds a line, a blank one before it: else the reader might join it to the line above.</summary>
    public void Add(string line, LineKind? kind)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
            number++;
        }
        if (kind is { } certain)
        {
            kinds[number] = certain;
        }
        AppendPlain(line);
        text.Append('\n');
        number++;
    }

    public SourceText Finish() => new(Encoding.UTF8.GetBytes(text.ToString()), kinds);

    /// <summary>The reader takes leftover tags out of a dump; what is written here is text, whatever it looks like.</summary>
    private void AppendPlain(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var opens = line[i] == '<' && i + 1 < line.Length && (char.IsAsciiLetter(line[i + 1]) || line[i + 1] is '/' or '!');
            _ = opens ? text.Append("&lt;") : text.Append(line[i] is '\n' or '\r' ? ' ' : line[i]);
        }
    }
}
