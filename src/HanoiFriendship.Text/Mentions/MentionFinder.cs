using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>
/// Finds who and what an article names: passages → tokens → sentences of names, posts, organizations → persons with posts, organizations, events → agreements, awards.
/// Pure, and linear in the length of the text; the same for a dump that was read and for words an editor writes.
/// </summary>
public static class MentionFinder
{
    /// <summary>So many characters of an article are read for names; no article is as long.</summary>
    public const int MaxCharacters = 300_000;

    /// <summary>Finds persons, posts, organizations, events, agreements and awards.</summary>
    /// <param name="passages">The article's own words, in order.</param>
    /// <param name="date">When it was printed; years and days that the text leaves out are completed from it.</param>
    public static FoundMentions Find(IReadOnlyList<Passage> passages, SourceDate date)
    {
        var texts = Within(passages).Select(p => (Passage: p, Tokens: Tokenizer.Read(p.Text))).ToList();
        ShortForms.Define(texts.ConvertAll(t => t.Tokens));
        var sentences = texts.SelectMany((t, i) => Sentence.Of(t.Passage, t.Tokens).Select(s => (Sentence: s, Passage: i))).ToList();
        var organizations = new OrganizationBook(new HomePlace(texts));
        var orders = new Dictionary<Sentence, int>(ReferenceEqualityComparer.Instance);
        var order = 0;
        foreach (var (sentence, passage) in sentences)
        {
            foreach (var element in sentence.Elements.Where(e => e.Organization is not null))
            {
                organizations.Add(sentence, element.Organization!, passage, order++);
            }
            orders[sentence] = order;
        }
        var people = new PersonBook();
        foreach (var name in sentences.SelectMany(s => s.Sentence.Elements).Select(e => e.Name).OfType<NameSpan>())
        {
            people.AddFull(name);
        }
        people.JoinParts();
        foreach (var (sentence, passage) in sentences)
        {
            foreach (var element in sentence.Elements.Where(e => e.Name is not null))
            {
                people.Sight(element.Name!, new(sentence.Text, sentence.SpanOf(element.Name!.NameStart, element.End), passage, element.Name.IsShort ? "person.short" : "person.name", 0.95));
            }
            foreach (var held in WithSharedBodies([.. RoleFinder.Find(sentence).OrderBy(h => h.Name.Start).ThenBy(h => h.Post.Start)]))
            {
                var post = Post(held.Held, held.Body, held.Next, organizations, (passage, orders[sentence]));
                var second = held.Held.Post.Post!.Second;
                people.Hold(held.Held.Name.Name!, second is null ? post : post with { Also = second.Phrase });
            }
        }
        var events = sentences.Count == 0 ? [] : new EventFinder(texts, sentences, organizations, date).Find();
        return new([.. people.All], [.. organizations.All], [.. events.Select(e => e.IsMain ? e with { Participants = Participations.Of(sentences, people) } : e)])
        {
            Agreements = new AgreementFinder(sentences, organizations, people, date).Find(),
            Awards = new AwardFinder(sentences, organizations, people, date).Find(),
        };
    }

    private static IEnumerable<Passage> Within(IReadOnlyList<Passage> passages)
    {
        var left = MaxCharacters;
        foreach (var passage in passages)
        {
            left -= passage.Text.Length;
            if (left < 0)
            {
                yield break;
            }
            yield return passage;
        }
    }

    /// <summary>"Phó Chủ tịch, Tổng Thư ký Liên hiệp …": a title without a body before one that has it shares it.</summary>
    private static IEnumerable<(HeldPost Held, OrganizationSpan? Body, OrganizationSpan? Next)> WithSharedBodies(List<HeldPost> posts)
    {
        for (var i = 0; i < posts.Count; i++)
        {
            var own = posts[i].Post.Organization;
            var next = i + 1 < posts.Count && posts[i + 1].Name == posts[i].Name && posts[i + 1].Post.Start - posts[i].Post.End <= 1 ? posts[i + 1].Post.Organization : null;
            yield return (posts[i], own ?? (next is not null && Shares(posts[i].Post.Post!, next) ? next : null), next);
        }
    }

    /// <summary>Only a body that has such a post: "Ủy viên Trung ương Đảng, Phó Bí thư Thành ủy" shares nothing.</summary>
    private static bool Shares(PostSpan post, OrganizationSpan body) =>
        post.How is "one" or "many" && post.Units.Any(u => Folding.Key(body.Head.Phrase).StartsWith(Folding.Key(u), StringComparison.Ordinal));

    private static FoundPost Post(HeldPost held, OrganizationSpan? body, OrganizationSpan? next, OrganizationBook organizations, (int Passage, int Order) at)
    {
        var (sentence, post) = (held.Sentence, held.Post.Post!);
        // "Tỉnh ủy" beside a foreign name is not that of the article's own province
        var isElsewhere = body is { HasBody: false } && body.Is("alone") && !body.Is("alias") && held.Name.Name!.Name.Split(' ').Any(NameWords.LooksForeign);
        var organization = isElsewhere ? null : organizations.NameOf(body) ?? organizations.CommitteeOf(body, next) ?? organizations.OwnCommittee(post);
        var (rule, confidence) = (held.Rule, held.Confidence);
        if (organization is null && !isElsewhere && post.Units.Count > 0 && post.How is "one" or "many" && !post.Title.Contains(" tỉnh", StringComparison.Ordinal))
        {
            organization = organizations.LastWith(post.Units, at.Order);
            (rule, confidence) = organization is null ? (rule, confidence) : (rule + "+body-from-context", 0.6);
        }
        var span = sentence.SpanOf(Math.Min(held.Name.Start, held.Post.Start), Math.Max(held.Name.End, held.Post.End));
        return new(held.IsFormer ? "nguyên " + post.Title : post.Title, sentence.Words(held.Post.Start, held.Post.End), organization, post.How, new(sentence.Text, span, at.Passage, rule, confidence)) { Term = RoleChain.TermOf(sentence, held.Post) };
    }
}
