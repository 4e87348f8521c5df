using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <content>A finding as the list shows it.</content>
public sealed partial class NamesModel
{
    /// <param name="Known">Pages of the register that bear the name.</param>
    public sealed record Listed(WrittenNames.Finding Finding, Decision Decision, IReadOnlyList<(string Name, string Address)> Known)
    {
        /// <summary>Posts the register has instead of this one.</summary>
        public IReadOnlyList<string> Against { get; init; } = [];

        /// <summary>People whose names are a letter or a mark away from one that is not known.</summary>
        public IReadOnlyList<(string Name, string Address)> Near { get; init; } = [];

        /// <summary>The person is known, and not with this post.</summary>
        public bool IsNewPost { get; init; }

        /// <summary>Sure, and nothing in the register speaks against it.</summary>
        public bool IsCertain => Decision == Decision.Pending && Finding.Evidence.Confidence >= FactDecisions.Certain && Against.Count == 0 && Near.Count == 0;
    }
}
