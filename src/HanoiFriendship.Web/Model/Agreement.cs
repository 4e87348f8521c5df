using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>What two or more bodies have signed. Parties and signatories are mentions: what only a draft says of it stays out.</summary>
public sealed class Agreement
{
    public int Id { get; private set; }

    public required string Title { get; set; }

    /// <summary>The years it is for, as written ("2024 - 2025").</summary>
    public string? Period { get; set; }

    /// <summary>The day it was signed, as exact as known.</summary>
    public FuzzyDate? SignedOn { get; set; }

    /// <summary>First day it can have been signed: what lists are sorted by.</summary>
    public DateOnly? FirstDay { get => SignedOn?.First; private init => _ = value; }

    public EventStatus Status { get; set; }

    /// <summary>An editor has stated title, period and status.</summary>
    public bool IsStated { get; set; }

    public int? EventId { get; set; }

    public Event? Event { get; set; }

    public ICollection<Mention> Mentions { get; } = [];
}

/// <summary>An honour given to somebody.</summary>
public sealed class Award
{
    public int Id { get; private set; }

    /// <summary>"Huân chương Lao động hạng Ba".</summary>
    public required string What { get; set; }

    /// <summary>Who gives it, in words; null where no text says.</summary>
    public string? By { get; set; }

    /// <summary>Who receives it, in words.</summary>
    public string? To { get; set; }

    /// <summary>The receiver, where the register knows it.</summary>
    public int? ToOrganizationId { get; set; }

    public Organization? ToOrganization { get; set; }

    public int? EventId { get; set; }

    public Event? Event { get; set; }

    public ICollection<Mention> Mentions { get; } = [];
}
