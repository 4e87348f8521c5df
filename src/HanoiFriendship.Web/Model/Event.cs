using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>Something that took place, or is to. Two papers on one signing are one event with two articles.</summary>
public sealed class Event
{
    public int Id { get; private set; }

    public required string Slug { get; set; }

    /// <summary>congress, mid_year_review, signing_ceremony …: what the lexicon of events says.</summary>
    public required string Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>The texts never name it: the name is made of what they say.</summary>
    /// <summary>For search.</summary>
    public string Folded { get => SearchText.Folded(Name); private init => _ = value; }

    public bool NameIsInferred { get; set; }

    public FuzzyDate? Starts { get; set; }

    public FuzzyDate? Ends { get; set; }

    /// <summary>First day it can be: what lists are sorted by.</summary>
    public DateOnly? FirstDay { get => Starts?.First; private init => _ = value; }

    public string? Place { get; set; }

    public EventStatus Status { get; set; }

    public ICollection<Mention> Mentions { get; } = [];
}
