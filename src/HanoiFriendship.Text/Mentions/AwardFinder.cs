using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Text.Mentions;

/// <summary>The awards that an article says were given and received, each once, whatever number of sentences tells of it.</summary>
internal sealed class AwardFinder(IReadOnlyList<(Sentence Sentence, int Passage)> sentences, OrganizationBook organizations, PersonBook people, SourceDate date)
{
    internal static readonly PhraseIndex Words = PhraseIndex.Load("awards");

    public IReadOnlyList<FoundAward> Find()
    {
        var drafts = new List<AwardDraft>();
        foreach (var (sentence, passage) in sentences)
        {
            var cues = Cue.Read(Words, sentence, "award");
            if (cues.Exists(c => c.Role == "award"))
            {
                var reader = new AwardReader((sentence, passage), cues, (organizations, people), date);
                drafts.AddRange(AwardGiving.In(sentence, cues).SelectMany(reader.Read));
            }
        }
        return new AwardMerge(people).Of(drafts);
    }
}
