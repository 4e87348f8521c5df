namespace HanoiFriendship.Text.Mentions;

/// <summary>How the text names one side of an award.</summary>
public enum AwardSide
{
    /// <summary>By words only: "các tập thể", "Lãnh đạo thành phố Hà Nội".</summary>
    Words,

    /// <summary>A person of the article: the name is that of <see cref="FoundPerson.Name"/>.</summary>
    Person,

    /// <summary>An organization of the article: the name is that of <see cref="FoundOrganization.Name"/>.</summary>
    Organization,
}

/// <summary>An award that the article says was given or received.</summary>
/// <param name="What">Its name as the text writes it ("Huân chương Lao động hạng Ba", "Bằng khen").</param>
/// <param name="By">Who confers it: the body or office whose it is, else who presents it; null where the text does not say.</param>
/// <param name="To">Who receives it: one organization, one person, or the words for several; null where the text does not say.</param>
/// <param name="Evidence">The sentence that says it.</param>
public sealed record FoundAward(string What, string? By, string? To, Evidence Evidence)
{
    /// <summary>How <see cref="By"/> is named; says nothing where that is null.</summary>
    public AwardSide ByIs { get; init; }

    /// <summary>How <see cref="To"/> is named; says nothing where that is null.</summary>
    public AwardSide ToIs { get; init; }

    /// <summary>Full name of the person who handed it over; null where none is named.</summary>
    public string? Presenter { get; init; }
}
