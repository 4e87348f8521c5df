using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>A document of a sentence and the act that signs it.</summary>
/// <param name="Act">The words of signing.</param>
/// <param name="Document">The first words of the document.</param>
/// <param name="End">The token after its title.</param>
internal sealed record Signing(Cue Act, Cue Document, int End)
{
    /// <summary>So many tokens lie at most between the act and its document: "ký vào", "ký kết trực tuyến".</summary>
    private const int Near = 3;

    private static readonly string Một = Folding.Key("một");

    /// <summary>Papers one can hand over; "trao đổi chương trình" is talk.</summary>
    private static readonly HashSet<string> Papers = new(new[] { "bản", "biên", "văn", "thư", "ý" }.Select(Folding.Key), StringComparer.Ordinal);

    /// <summary>Whether the document stands before its act: "Biên bản ghi nhớ vừa được ký giữa A và B".</summary>
    public bool IsPassive => Document.Start < Act.Start;

    public int First => Math.Min(Act.Start, Document.Start);

    public int Last => Math.Max(Act.End, End);

    /// <summary>All of a sentence; several documents signed at once each have the same act.</summary>
    public static IEnumerable<Signing> In(Sentence sentence, List<Cue> cues)
    {
        Signing? before = null;
        foreach (var document in cues.Where(c => c.Role == "document"))
        {
            var end = AgreementTitle.End(sentence, cues, document);
            var act = ActBefore(sentence, cues, document) ?? (before is { IsPassive: false } && IsNext(sentence, before.End, document.Start) ? before.Act : null) ?? ActOfList(sentence, cues, document) ?? PassiveSigning.Act(sentence, cues, document, end);
            if (act is not null)
            {
                before = new(act, document, end);
                yield return before;
            }
        }
    }

    /// <summary>"ký Thỏa thuận hợp tác và Kế hoạch phối hợp": nothing but the small word between two titles.</summary>
    private static bool IsNext(Sentence sentence, int end, int next) => next - end == 1 && (sentence.Tokens[end].Is(Keys.Và) || sentence.Tokens[end].IsMark(','));

    /// <summary>Right before the document; several documents at once ("các chương trình") are told of in sum only.</summary>
    private static Cue? ActBefore(Sentence sentence, List<Cue> cues, Cue document)
    {
        var act = cues.FindLast(c => c.Role is ("sign" or "exchange") && c.End <= document.Start);
        var near = document.More == "any" || act?.Role == "exchange" ? 0 : Near;
        if (act is not null && act.Role == "sign" && IsWithBetween(sentence, act.End, document.Start))
        {
            return act;
        }
        if (act is null || document.Start - act.End > near || cues.Exists(c => c.Start >= act.End && c.End <= document.Start && c.Role is ("many" or "document"))
            || act.Role == "exchange" && (!Papers.Contains(sentence.Tokens[document.Start].Key) || document.Phrase == "Biên bản"))
        {
            return null;
        }
        return Enumerable.Range(act.End, document.Start - act.End).Any(i => sentence.Tokens[i].IsNumber || !sentence.Tokens[i].IsWord && !sentence.Tokens[i].IsMark('"')) ? null : act;
    }

    /// <summary>"đã ký với Viện Pháp một biên bản ghi nhớ": whom with, before what.</summary>
    private static bool IsWithBetween(Sentence sentence, int from, int to)
    {
        var between = sentence.Elements.FindAll(x => x.Start >= from && x.End <= to);
        return between.Count > 1 && between[0].Kind == ElementKind.Word && AgreementSides.IsWith(between[0].Key) && between[1..].TrueForAll(x => x.Kind is ElementKind.Organization or ElementKind.Place || x.IsMark("(") || x.IsMark(")") || x.Kind == ElementKind.Word && (x.Key == Một || x.Key.Length == 0));
    }

    /// <summary>"ký 2 văn bản: Bản ghi nhớ giữa A và B; Thỏa thuận giữa C và D": the act of the list a document stands in.</summary>
    private static Cue? ActOfList(Sentence sentence, List<Cue> cues, Cue document)
    {
        var t = sentence.Tokens;
        var colon = document.Start == sentence.Start ? -1 : t.FindLastIndex(document.Start - 1, document.Start - sentence.Start, x => x.IsMark(':'));
        return colon >= 0 && (t[document.Start - 1].IsMark(':') || t[document.Start - 1].IsMark(';')) ? cues.FindLast(c => c.Role is ("sign" or "signed") && c.End <= colon && colon - c.End <= Announcement) : null;
    }

    /// <summary>"ký kết 5 văn bản hợp tác quan trọng:".</summary>
    private const int Announcement = 8;
}
