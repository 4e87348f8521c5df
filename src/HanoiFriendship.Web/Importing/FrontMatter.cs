namespace HanoiFriendship.Web.Importing;

/// <summary>
/// The "key: value" lines between two "---" at the top of a Markdown file. No YAML: what an article needs is one line a field,
/// and a library for the rest would be one more thing to feed with strangers' files.
/// </summary>
/// <param name="Fields">Value by what it is: title, kicker, lead, author, date, paper, address.</param>
/// <param name="Body">The text below.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<string, string> Fields, string Body)
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = "title",
        ["tiêu đề"] = "title",
        ["tít"] = "title",
        ["kicker"] = "kicker",
        ["lead"] = "lead",
        ["sapo"] = "lead",
        ["description"] = "lead",
        ["summary"] = "lead",
        ["tóm tắt"] = "lead",
        ["author"] = "author",
        ["tác giả"] = "author",
        ["date"] = "date",
        ["ngày"] = "date",
        ["ngày đăng"] = "date",
        ["published"] = "date",
        ["source"] = "paper",
        ["nguồn"] = "paper",
        ["paper"] = "paper",
        ["báo"] = "paper",
        ["url"] = "address",
        ["address"] = "address",
        ["link"] = "address",
        ["địa chỉ"] = "address",
    };

    public static FrontMatter Read(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var (line, next) = LineAt(text, 0);
        if (line.Trim() != "---")
        {
            return new(fields, text);
        }
        while (next < text.Length)
        {
            (line, next) = LineAt(text, next);
            if (line.Trim() is "---" or "...")
            {
                return new(fields, text[next..]);
            }
            Take(fields, line);
        }
        // never closed: a rule across the page, and no front matter
        return new(new Dictionary<string, string>(StringComparer.Ordinal), text);
    }

    private static void Take(Dictionary<string, string> fields, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !Keys.TryGetValue(Text.Vietnamese.Folding.Nfc(line[..colon]).Trim(), out var field))
        {
            return;
        }
        var value = line[(colon + 1)..].Trim();
        if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0])
        {
            value = value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("''", "'", StringComparison.Ordinal).Trim();
        }
        // "|" and ">" open a block of lines, "[" a list: more than this reads
        if (value.Length > 0 && value is not ("|" or ">" or "|-" or ">-" or "~" or "null") && value[0] is not ('[' or '{'))
        {
            fields.TryAdd(field, value);
        }
    }

    private static (string Line, int Next) LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? (text[start..], text.Length) : (text[start..end], end + 1);
    }
}
