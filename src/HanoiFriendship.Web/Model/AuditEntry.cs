namespace HanoiFriendship.Web.Model;

/// <summary>Who did what to which, when and from where. Only ever added to.</summary>
public sealed class AuditEntry
{
    public int Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public required string By { get; init; }

    public string? ById { get; init; }

    /// <summary>Network address of the request; null for what the site did by itself.</summary>
    public string? From { get; init; }

    /// <summary>"article.publish", "user.disable" …</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: "bai/12", an e-mail address.</summary>
    public required string Subject { get; init; }

    /// <summary>Its name then, a reason, a role.</summary>
    public string? Detail { get; init; }

    public static AuditEntry Of(Actor actor, DateTime now, string action, string subject, string? detail = null) =>
        new() { At = now, By = actor.Name, ById = actor.Id, From = actor.Address, Action = action, Subject = subject, Detail = detail is { Length: > 1000 } ? detail[..1000] : detail };
}
