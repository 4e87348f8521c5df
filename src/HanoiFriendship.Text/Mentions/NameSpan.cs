namespace HanoiFriendship.Text.Mentions;

/// <summary>A person's name as a run of tokens.</summary>
/// <param name="Start">First token, form of address included.</param>
/// <param name="NameStart">First token of the name.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Name">The name, in the usual capitals.</param>
/// <param name="Addresses">Forms of address and titles before it, as written.</param>
/// <param name="IsShort">Only a given name behind a form of address ("ông Kỳ").</param>
internal sealed record NameSpan(int Start, int NameStart, int End, string Name, IReadOnlyList<string> Addresses, bool IsShort);
