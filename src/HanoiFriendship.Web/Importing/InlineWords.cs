using System.Text;
using Markdig.Syntax.Inlines;

namespace HanoiFriendship.Web.Importing;

/// <summary>The words of a Markdown line without its marks; a hard break is a line's end, a soft one a blank.</summary>
internal sealed class InlineWords
{
    private readonly StringBuilder text = new();

    /// <summary>Pictures inside are none of its words. Markdig bounds the nesting, so that this recursion is bounded too.</summary>
    public void Take(ContainerInline container)
    {
        foreach (var inline in container)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                LineBreakInline end => text.Append(end.IsHard ? '\n' : ' '),
                _ => text,
            };
            if (inline is ContainerInline inner and not LinkInline { IsImage: true })
            {
                Take(inner);
            }
        }
    }

    public override string ToString() => text.ToString();
}
