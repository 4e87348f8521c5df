using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Publishing;

/// <summary>What comes with a step.</summary>
/// <param name="Version">State of the article the page showed.</param>
/// <param name="Words">Version of the words the page showed.</param>
/// <param name="Note">A reason, for colleagues or for readers.</param>
/// <param name="At">UTC: from when, or until when.</param>
/// <param name="Kind">What readers are told of the change; null: nothing.</param>
/// <param name="Override">The publisher answers for words of his own.</param>
public sealed record StepInput(Guid Version, Guid Words, string? Note = null, DateTime? At = null, CorrectionKind? Kind = null, bool Override = false);
