using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>A saved page of a newspaper, read by its structure.</summary>
internal static class HtmlSource
{
    /// <summary>A page without an article is for the reader to judge, as far as its first lines.</summary>
    private const int MostLines = 3000;

    /// <returns>Null for a page beyond the bounds: the reader takes it as a dump with leftover tags.</returns>
    public static SourceText? Read(byte[] bytes)
    {
        using var document = PageParser.Parse(bytes);
        if (document?.DocumentElement is not { } root)
        {
            return null;
        }
        var page = new PageWalk();
        page.Go(root);
        var headline = Headline.Find(page.Blocks, page.Facts);
        return ArticlePlace.Find(page, headline.Index) is { } place ? new PageLines(page, headline, place).Write() : Unjudged(page.Blocks);
    }

    private static SourceText Unjudged(List<PageBlock> blocks)
    {
        var lines = new SourceTextLines();
        foreach (var block in blocks.Take(MostLines))
        {
            lines.Add(block.Text, null);
        }
        return lines.Finish();
    }
}
