using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>Something that took place, or is to. Two papers on one signing are one event with two articles.</summary>
public sealed class Event : IRegisterEntry
{
    public int Id { get; private set; }

    public required string Slug { get; set; }

    /// <summary>congress, mid_year_review, signing_ceremony …: what the lexicon of events says.</summary>
    public required string Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>For search.</summary>
    public string Folded { get => SearchText.Folded(Name); private init => _ = value; }

    /// <summary>An editor has stated name, kind, time, place and status: they stand, whatever articles say.</summary>
    public bool IsStated { get; set; }

    /// <summary>Taken out of the public register by an editor.</summary>
    public bool IsHidden { get; set; }

    /// <summary>For colleagues; readers never see it.</summary>
    public string? Note { get; set; }

    /// <summary>Changes with every edit; an edit from an older page is refused.</summary>
    public Guid Version { get; set; }

    /// <summary>The texts never name it: the name is made of what they say.</summary>
    public bool NameIsInferred { get; set; }

    public FuzzyDate? Starts { get; set; }

    public FuzzyDate? Ends { get; set; }

    /// <summary>First day it can be: what lists are sorted by.</summary>
    public DateOnly? FirstDay { get => Starts?.First; private init => _ = value; }

    public string? Place { get; set; }

    public EventStatus Status { get; set; }

    public ICollection<Mention> Mentions { get; } = [];
}
