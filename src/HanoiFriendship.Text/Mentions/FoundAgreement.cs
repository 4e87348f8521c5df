namespace HanoiFriendship.Text.Mentions;

/// <summary>A document that the article says was signed, or is to be signed.</summary>
/// <param name="Title">Its title as the text writes it, the longest of several ("Chương trình phối hợp công tác đối ngoại nhân dân giai đoạn 2024 - 2025").</param>
/// <param name="Parties">Full names of the bodies that are its sides, the same as in <see cref="FoundOrganization.Name"/>; empty where the text names none.</param>
/// <param name="Signatories">Full names of those who signed, the same as in <see cref="FoundPerson.Name"/>.</param>
/// <param name="Period">The years it is for, as written ("2024 - 2025"); null where the text names none.</param>
/// <param name="IsSigned">False where it was still to be signed.</param>
/// <param name="Evidence">The sentence that tells most of it.</param>
public sealed record FoundAgreement(string Title, IReadOnlyList<string> Parties, IReadOnlyList<string> Signatories, string? Period, bool IsSigned, Evidence Evidence);
