using System.Text;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>Gathers the words of one block while the walk goes through its inline elements.</summary>
internal sealed class BlockWords
{
    /// <summary>What text inherits from the elements around it; of the others only the box is kept.</summary>
    public const Role Inherited = Role.Kicker | Role.Lead | Role.Date | Role.Author | Role.Caption | Role.Quote | Role.Attribution | Role.Headline | Role.Row;

    private readonly StringBuilder text = new();
    private int linked;

    /// <summary>Links that are open.</summary>
    public int Links { get; set; }

    /// <summary>What inline elements of the block say.</summary>
    public Role Roles { get; set; }

    public bool IsEmpty => text.Length == 0;

    /// <summary>Blanks become one; a line's end stays one where it is forced.</summary>
    public void Append(string words, bool preformatted)
    {
        foreach (var c in words)
        {
            var blank = c == '\n' && preformatted ? '\n' : char.IsWhiteSpace(c) ? ' ' : c;
            if (blank is ' ' or '\n' && (text.Length == 0 || text[^1] == '\n' || (blank == ' ' && text[^1] == ' ')))
            {
                continue;
            }
            text.Append(blank);
            linked += Links > 0 ? 1 : 0;
        }
    }

    /// <summary>Ends the block; null where it has no letter and no figure.</summary>
    public PageBlock? Take(Frame block)
    {
        var words = text.ToString().Trim();
        var taken = !words.Any(char.IsLetterOrDigit) ? null
            : new PageBlock(words, block.Element.LocalName, (block.Role | Roles) & Inherited) { Linked = Math.Min(linked, words.Length), ItemMark = block.TakeItemMark() };
        text.Clear();
        (Roles, linked) = (Role.None, 0);
        return taken;
    }
}
