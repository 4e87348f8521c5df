namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>Where on the page the article stands.</summary>
internal sealed class ArticlePlace
{
    private const int LeastWeight = 200;

    /// <summary>Which roles name the box of an article, the surest first, and what share of the page's text it must have at least.</summary>
    private static readonly (Role Role, double Share)[] Named = [(Role.Body, 0.1), (Role.Article, 0.25), (Role.Content, 0.25), (Role.Main, 0.5)];

    private readonly PageBlock[] blocks;
    private readonly bool[] isFurniture;
    private readonly bool[] isRelated;
    private readonly int[] sums;

    private ArticlePlace(IReadOnlyList<PageBlock> blocks, List<PageBox> boxes, int title)
    {
        this.blocks = [.. blocks];
        (isFurniture, isRelated, sums) = (new bool[blocks.Count], new bool[blocks.Count], new int[blocks.Count + 1]);
        var total = Sum();
        foreach (var box in boxes.Where(b => !b.Holds(title)))
        {
            var sure = (box.Role & (Role.Furniture | Role.Related)) != Role.None;
            // "sidebar" or "tags" may also be said of the box around everything
            if (sure || ((box.Role & Role.MaybeFurniture) != Role.None && sums[box.To] - sums[box.From] <= total / 3))
            {
                Array.Fill(isFurniture, true, box.From, box.To - box.From);
                Array.Fill(isRelated, true, box.From, (box.Role & Role.Related) != Role.None ? box.To - box.From : 0);
            }
        }
    }

    /// <summary>The first block of the article's box.</summary>
    public int From { get; private set; }

    /// <summary>Behind its last block.</summary>
    public int To { get; private set; }

    public bool IsFurniture(int block) => isFurniture[block];

    public bool IsRelated(int block) => isRelated[block];

    /// <returns>Null where nothing on the page is long enough for an article.</returns>
    public static ArticlePlace? Find(PageWalk page, int title)
    {
        var place = new ArticlePlace(page.Blocks, page.Boxes, title);
        if (place.Sum() < LeastWeight)
        {
            // the page calls its article by a name of furniture
            Array.Clear(place.isFurniture);
            Array.Clear(place.isRelated);
        }
        var total = place.Sum();
        if (total < LeastWeight)
        {
            return null;
        }
        var box = place.ByName(page.Boxes, total) ?? place.ByWeight(page.Boxes, total);
        (place.From, place.To) = (box.From, box.To);
        place.MarkLinkBoxes(page.Boxes, title);
        return place;
    }

    private int Sum()
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            sums[i + 1] = sums[i] + (isFurniture[i] ? 0 : blocks[i].Weight);
        }
        return sums[^1];
    }

    private int Weight(PageBox box) => sums[box.To] - sums[box.From];

    private PageBox? ByName(List<PageBox> boxes, int total)
    {
        foreach (var (role, share) in Named)
        {
            var best = boxes.Where(b => (b.Role & role) != Role.None).OrderByDescending(Weight).ThenBy(b => b.To - b.From).FirstOrDefault();
            if (best.To > 0 && Weight(best) >= Math.Max(LeastWeight / 2, total * share))
            {
                return best;
            }
        }
        return null;
    }

    /// <summary>The smallest box with most of the running text.</summary>
    private PageBox ByWeight(List<PageBox> boxes, int total)
    {
        var all = new PageBox(0, blocks.Length, Role.None);
        return boxes.Where(b => Weight(b) * 10 >= total * 6).OrderBy(b => b.To - b.From).ThenByDescending(Weight).FirstOrDefault(all);
    }

    /// <summary>Inside of the article a box of nothing but links leads to others.</summary>
    private void MarkLinkBoxes(List<PageBox> boxes, int title)
    {
        foreach (var box in boxes.Where(b => b.From >= From && b.To <= To && !b.Holds(title) && b.To - b.From is >= 2 and <= 40))
        {
            if (Enumerable.Range(box.From, box.To - box.From).All(i => blocks[i].IsPicture || blocks[i].IsLinks))
            {
                Array.Fill(isRelated, true, box.From, box.To - box.From);
            }
        }
    }
}
