namespace HanoiFriendship.Text.Mentions;

/// <summary>A phrase of a word list where it stands in a sentence.</summary>
/// <param name="Role">What the list says it is.</param>
/// <param name="More">The column after that; empty where there is none.</param>
/// <param name="Phrase">The phrase in the spelling of the list.</param>
/// <param name="Start">First token.</param>
/// <param name="End">The token after the last.</param>
internal sealed record Cue(string Role, string More, string Phrase, int Start, int End)
{
    /// <summary>All phrases of a list in a sentence, the longest at each place; none within the name of somebody.</summary>
    /// <param name="words">The list.</param>
    /// <param name="sentence">Where to look.</param>
    /// <param name="everywhere">The role whose phrases count inside names too: "Chương trình hợp tác …" may be read as a body's first words.</param>
    public static List<Cue> Read(PhraseIndex words, Sentence sentence, string everywhere)
    {
        var cues = new List<Cue>();
        foreach (var element in sentence.Elements)
        {
            var named = element.Kind is ElementKind.Name or ElementKind.Post or ElementKind.Organization;
            for (var i = element.Start; i < element.End; i++)
            {
                if (cues.Count > 0 && i < cues[^1].End || words.Match(sentence.Tokens, i) is not var (entry, count) || i + count > sentence.End)
                {
                    continue;
                }
                // a phrase that goes on behind the name is no part of it: "Đảng | , Nhà nước"
                if (!named || entry.Value == everywhere || i + count > element.End)
                {
                    cues.Add(new(entry.Value, entry.Columns.Count > 1 ? entry.Columns[1] : "", entry.Phrase, i, i + count));
                }
            }
        }
        return cues;
    }
}
