using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Registering;

/// <content>One entry that was two people.</content>
public sealed partial class RegisterMerger
{
    /// <summary>What one article says of a person is of another of the same name.</summary>
    /// <returns>The other person; null where there is nothing to part.</returns>
    public async Task<Person?> SplitAsync(int personId, int articleId, Actor actor, CancellationToken cancel)
    {
        var whole = await db.People.Include(p => p.Names).SingleAsync(p => p.Id == personId, cancel);
        var mentions = await Facts(m => m.PersonId == personId).ToListAsync(cancel);
        var here = mentions.Where(m => m.ArticleId == articleId).ToList();
        if (here.Count == 0 || here.Count == mentions.Count)
        {
            return null;
        }
        var slug = whole.Slug;
        for (var number = 2; await db.SlugsOf(EntryKind.Person).AnyAsync(s => s == slug, cancel); number++)
        {
            slug = $"{Text.Vietnamese.Slug.From(whole.Name)}-{number}";
        }
        var other = PersonSplit.Off(whole, here, slug);
        db.Add(other);
        // the same split twice at one moment: the second finds another version
        whole.Version = Guid.NewGuid();
        db.Add(AuditEntry.Of(actor, clock.GetUtcNow().UtcDateTime, "register.split", $"nguoi/{personId}", $"{whole.Name}: bai/{articleId}"));
        await db.SaveChangesAsync(cancel);
        return other;
    }
}
