using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>The site after its first start with the five seeds; tests that use it change nothing.</summary>
[CollectionDefinition(Name)]
public sealed class SeededSite : ICollectionFixture<TestSite>
{
    public const string Name = "seeded site";
}
