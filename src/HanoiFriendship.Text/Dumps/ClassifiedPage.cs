using HanoiFriendship.Text.Dumps.Rules;

namespace HanoiFriendship.Text.Dumps;

/// <summary>What a line was taken for, by which rule, how surely.</summary>
internal readonly record struct Labelled(Part Part, Rule? Rule, double Confidence);

/// <summary>The page read under its best guess of the headline.</summary>
internal sealed record ClassifiedPage(Page Page, Line? Title, IReadOnlyList<Labelled> Labels);
