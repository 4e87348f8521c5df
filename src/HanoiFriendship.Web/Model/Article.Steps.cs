namespace HanoiFriendship.Web.Model;

/// <content>From state to state; who may and when is <see cref="Workflow"/>'s.</content>
public sealed partial class Article
{
    /// <summary>The newest words become what readers see from <paramref name="from"/> on.</summary>
    public void Publish(DateTime now, DateTime? from = null)
    {
        var start = from ?? now;
        var wasSeen = State == ArticleState.Published && VisibleFrom <= now && (VisibleUntil is null || now < VisibleUntil);
        VisibleFrom = wasSeen ? VisibleFrom : start;
        VisibleUntil = VisibleUntil <= start ? null : VisibleUntil;
        State = ArticleState.Published;
        WithdrawalNote = null;
        FirstPublishedAt = FirstPublishedAt is { } first && first <= now ? first : start;
        LastPublishedAt = start;
        LiveVersion = WorkingVersion;
        Stage = WorkStage.Draft;
    }

    /// <summary>Another time for words that wait for theirs; a draft beside them stays a draft.</summary>
    public void Reschedule(DateTime from, DateTime now)
    {
        FirstPublishedAt = FirstPublishedAt <= now ? FirstPublishedAt : from;
        (VisibleFrom, LastPublishedAt, VisibleUntil) = (from, from, VisibleUntil <= from ? null : VisibleUntil);
    }

    /// <summary>Takes the appointment back: words without a time, approved if they are those that were appointed.</summary>
    public void Unschedule()
    {
        Stage = HasDraft ? Stage : WorkStage.Approved;
        (State, LiveVersion) = (ArticleState.Draft, Guid.Empty);
        (VisibleFrom, VisibleUntil, FirstPublishedAt, LastPublishedAt) = (null, null, null, null);
    }

    public void Withdraw(string note)
    {
        State = ArticleState.Withdrawn;
        WithdrawalNote = note;
    }

    /// <summary>Tells readers what was changed.</summary>
    public void Correct(CorrectionKind kind, string note, DateTime now)
    {
        Corrections.Add(new() { Kind = kind, Note = note, At = now });
        IsCorrected = true;
    }

    /// <summary>What was withdrawn, or has run out, is there again in the words it had.</summary>
    public void Restore(DateTime now)
    {
        (State, WithdrawalNote, VisibleUntil) = (ArticleState.Published, null, null);
        VisibleFrom = VisibleFrom <= now ? VisibleFrom : now;
    }
}

public enum ArticleState
{
    /// <summary>Never published.</summary>
    Draft,

    Published,
    Withdrawn,
}
