using HanoiFriendship.Text.Dumps.Shapes;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Items numbered in words: "Một là, …", "Thứ nhất, …".</summary>
public static class SpelledNumbers
{
    /// <summary>The number a line opens with in words, from 1; 0 where it opens with none.</summary>
    /// <param name="text">The words of an item.</param>
    public static int Read(string text) => ListShape.Read(text) is { Kind: ListMarkKind.Spelled } mark ? mark.Number : 0;
}
