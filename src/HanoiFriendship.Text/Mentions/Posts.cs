using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Reads posts: "Phó Chủ tịch Thường trực Ủy ban …", "Trưởng ban Dân vận Thành ủy", "Đại sứ Lào tại Việt Nam".</summary>
internal static class Posts
{
    private static readonly PhraseIndex Cores = PhraseIndex.Load("posts");
    private static readonly PhraseIndex Before = Qualifiers("before");
    private static readonly PhraseIndex After = Qualifiers("after");

    /// <summary>The number of tokens of the title that begins here; 0 where none does.</summary>
    public static int CoreLength(List<Token> t, int i) => TitleAt(t, i) is { } title ? title.End - i : 0;

    public static PostSpan? Match(List<Token> t, int i)
    {
        // "phu nhân Đại sứ" is no ambassador
        if (i > 1 && t[i - 1].Is(Keys.Nhân) && t[i - 2].Is("phu") || TitleAt(t, i) is not var (end, words, core))
        {
            return null;
        }
        (end, words) = Field(t, i, end, words, core);
        var second = t.Count > end + 1 && t[end].Is(Keys.Kiêm) ? TitleAt(t, end + 1) : null;
        end = second?.End ?? end;
        var how = core.Columns.Count > 1 ? core.Columns[1] : "many";
        if (how is "envoy" or "area" && PostArea.End(t, end) is var stop && stop > end)
        {
            return new(i, stop, words + " " + PostArea.Words(t, end, stop), core, null);
        }
        if (how is "area" && end < t.Count && NameReader.RunLength(t, end) >= 3 && !NameReader.StartsName(t, end) && PostArea.OfRun(t, end) is var ruled)
        {
            return new(i, end + ruled, words + " " + PostArea.Words(t, end, end + ruled), core, null);
        }
        var at = end < t.Count && (t[end].Is("của") || t[end].Is(Keys.Thuộc)) ? end + 1 : end;
        if (at < t.Count && Organization(t, at, core) is { } organization)
        {
            return new(i, organization.End, words, core, organization) { Second = second?.Core };
        }
        return how is "one" && PostArea.End(t, end, small: true) is var place && place > end
            ? new(i, place, words + " " + PostArea.Words(t, end, place), core, null)
            : new(i, end, words, core, null) { Second = second?.Core };
    }

    private static OrganizationSpan? Organization(List<Token> t, int at, LexiconEntry core)
    {
        // "chủ tịch hội", "Giám đốc trung tâm": the body named before, in small letters
        if (!t[at].IsCapital && OrganizationReader.Short(t, at) is { } small)
        {
            return small;
        }
        if (OrganizationReader.Match(t, at, afterPost: true) is { } organization)
        {
            return organization;
        }
        return Unit(core) is { } unit ? OrganizationReader.MatchUnit(t, at, unit) : null;
    }

    /// <summary>The word in the title that is the first word of the body's name ("Trưởng ban", "Bộ trưởng", "Thứ trưởng").</summary>
    private static string? Unit(LexiconEntry core)
    {
        var unit = core.Value.Split(',')[0];
        var names = unit.Length > 0 && (core.Phrase.Contains(unit, StringComparison.OrdinalIgnoreCase) || core.Phrase.StartsWith("Thứ", StringComparison.Ordinal));
        return names && unit is "Ban" or "Bộ" or "Phòng" or "Khoa" or "Vụ" or "Cục" or "Viện" ? unit : null;
    }

    /// <summary>So many tokens at most say what a diplomat's field is.</summary>
    private const int MostFields = 14;

    /// <summary>"Tham tán Văn hóa - Giáo dục": the field of a diplomat.</summary>
    private static (int End, string Words) Field(List<Token> t, int start, int end, string words, LexiconEntry core)
    {
        if (!core.Phrase.StartsWith("Tham tán", StringComparison.Ordinal) && !core.Phrase.StartsWith("Tùy viên", StringComparison.Ordinal))
        {
            return (end, words);
        }
        var j = end;
        while (j < t.Count && j - end < MostFields && (OrganizationBody.FieldLength(t, j) is > 0 and var n || (n = t[j].IsMark('-') && (j > end || core.Phrase.Count(c => c == ' ') >= 2) && OrganizationBody.FieldLength(t, j + 1) > 0 ? 1 : 0) > 0))
        {
            j += n;
        }
        return j > end && OrganizationReader.HeadLength(t, j) > 0 ? (j, words + " " + PostArea.Words(t, end, j)) : (end, words);
    }

    /// <summary>No title has more qualifiers on one side ("nguyên quyền Phó"); a text may repeat one without end.</summary>
    private const int MostQualifiers = 6;

    private static (int End, string Words, LexiconEntry Core)? TitleAt(List<Token> t, int i)
    {
        var (j, words) = (i, "");
        for (var n = 0; n < MostQualifiers && Before.Match(t, j) is var (qualifier, count); n++)
        {
            var phrase = qualifier.Value == "former" ? qualifier.Phrase.ToLowerInvariant() : qualifier.Phrase == "Q." ? "Quyền" : qualifier.Phrase;
            (j, words) = (j + count, words + phrase + " ");
        }
        if (Cores.Match(t, j) is not var (core, length))
        {
            return null;
        }
        j += length;
        words += core.Phrase;
        for (var n = 0; n < MostQualifiers && After.Match(t, j) is var (qualifier, count) && !NameReader.StartsName(t, j); n++)
        {
            (j, words) = (j + count, words + " " + qualifier.Phrase);
            var of = qualifier.Phrase == "phụ trách" ? Matter(t, j) : j;
            (words, j) = (of > j ? words + " " + PostArea.Words(t, j, of) : words, of);
        }
        return (j, words, core);
    }

    /// <summary>"phụ trách công tác cộng đồng | Đại sứ quán": small words up to the body or a mark.</summary>
    private static int Matter(List<Token> t, int i)
    {
        var j = i + t.Skip(i).Take(6).TakeWhile(w => w.IsWord && !w.IsCapital).Count();
        return j < t.Count && j > i && (OrganizationReader.HeadLength(t, j) > 0 || t[j].IsMark(',') || t[j].IsMark(';') || t[j].IsMark('.')) ? j : i;
    }

    private static PhraseIndex Qualifiers(string where) => new(Lexicon.Load("post-qualifiers").Entries.Where(e => e.Columns[1] == where));
}
