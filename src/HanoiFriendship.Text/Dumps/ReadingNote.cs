namespace HanoiFriendship.Text.Dumps;

/// <summary>Something a reader of the dump should know: coded, placed, never an exception.</summary>
/// <param name="Code">A word in kebab case that programs may test for.</param>
/// <param name="Span">The place it speaks of in the decoded source.</param>
/// <param name="Line">The line of that place, counted from 1; 0 for the text as a whole.</param>
/// <param name="Text">One sentence in Vietnamese for the editor.</param>
public sealed record ReadingNote(string Code, TextSpan Span, int Line, string Text);
