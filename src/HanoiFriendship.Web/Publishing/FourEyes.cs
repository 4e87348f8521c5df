using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>Where the office asks for it, nobody approves his own words, unless he says that he answers for them.</summary>
internal static class FourEyes
{
    public static async Task<Reason?> AgainstAsync(SiteDbContext db, NewsroomSettings settings, (Article Article, Step Step, StepInput Input) asked, Actor actor, CancellationToken cancel)
    {
        var (article, step, input) = asked;
        var isAsked = settings.FourEyes && !input.Override && (step == Step.Approve || ((step == Step.Publish || (step == Step.Schedule && article.State == ArticleState.Draft)) && article.HasDraft && article.Stage != WorkStage.Approved));
        if (!isAsked)
        {
            return null;
        }
        var revisions = db.Set<ArticleRevision>().Where(r => r.ArticleId == article.Id && r.Kind != RevisionKind.Proposed);
        var live = await revisions.Where(r => r.Version == article.LiveVersion).Select(r => (int?)r.Number).SingleOrDefaultAsync(cancel) ?? 0;
        return await revisions.AnyAsync(r => r.Number > live && r.ById == actor.Id, cancel) ? "Bài do chính bạn viết hoặc sửa: cần người khác duyệt, hoặc đánh dấu rằng bạn chịu trách nhiệm tự duyệt." : null;
    }
}
