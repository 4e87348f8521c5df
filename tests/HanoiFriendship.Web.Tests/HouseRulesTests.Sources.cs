using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HanoiFriendship.Web.Tests;

/// <content>Sizes, names, scopes: what the syntax shows.</content>
public sealed partial class HouseRulesTests
{
    private const int LongestFile = 250;
    private const int MostFiles = 120;
    private const int LongestMethod = 60;
    private const int MostMethods = 25;
    private const int MostParameters = 5;

    private static readonly string[] BannedEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Repository", "Dto", "ViewModel", "Impl"];

    private static readonly Lazy<IReadOnlyList<(string File, SyntaxNode Root)>> Sources = new(() =>
        [.. new[] { "src", "tests" }.SelectMany(f => Files(f, "*.cs")).Where(f => !f.Contains("Migrations", StringComparison.Ordinal)).Select(f => (Path.GetRelativePath(Root, f), CSharpSyntaxTree.ParseText(File.ReadAllText(f)).GetRoot()))]);

    [Fact]
    public void Files_are_short()
    {
        var sizes = Sources.Value.Select(s => (s.File, Lines: s.Root.GetText().ToString().Count(c => c == '\n'))).OrderBy(s => s.Lines).ToList();
        Assert.DoesNotContain(sizes, s => s.Lines > LongestFile);
        Assert.True(sizes[sizes.Count * 9 / 10].Lines <= MostFiles, string.Join('\n', sizes.Skip(sizes.Count * 9 / 10)));
    }

    [Fact]
    public void Methods_are_short()
    {
        var sizes = Sources.Value.SelectMany(s => s.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Select(m => (s.File, Name: (m as MethodDeclarationSyntax)?.Identifier.Text, Lines: LinesOf(m))))
            .OrderBy(m => m.Lines).ToList();
        Assert.DoesNotContain(sizes, m => m.Lines > LongestMethod);
        Assert.True(sizes[sizes.Count * 9 / 10].Lines <= MostMethods, string.Join('\n', sizes.Skip(sizes.Count * 9 / 10)));
    }

    /// <summary>Records carry data and may have as many parts as the data has.</summary>
    [Fact]
    public void Constructors_take_few_parameters() => Assert.Empty(
        Sources.Value.SelectMany(s => s.Root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(t => t is not RecordDeclarationSyntax)
            .Where(t => t.ParameterList?.Parameters.Count > MostParameters || t.Members.OfType<ConstructorDeclarationSyntax>().Any(c => c.ParameterList.Parameters.Count > MostParameters))
            .Select(t => $"{s.File}: {t.Identifier.Text}")));

    [Fact]
    public void No_name_hides_what_a_type_does() => Assert.DoesNotContain(
        Sources.Value.SelectMany(s => s.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.Text)), n => BannedEndings.Any(e => n.EndsWith(e, StringComparison.Ordinal)));

    [Fact]
    public void An_interface_has_at_least_two_implementations()
    {
        var types = Sources.Value.Where(s => s.File.StartsWith("src", StringComparison.Ordinal) && !s.File.Contains("Shims", StringComparison.Ordinal)).SelectMany(s => s.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()).ToList();
        var lonely = types.OfType<InterfaceDeclarationSyntax>().Where(i => types.Count(t => t.BaseList?.Types.Any(b => b.Type.ToString().StartsWith(i.Identifier.Text, StringComparison.Ordinal)) == true) < 2);
        Assert.Empty(lonely.Select(i => i.Identifier.Text));
    }

    /// <summary>Visibility is written once: a page that touches articles does so through <c>Published(now)</c>.</summary>
    [Fact]
    public void Public_pages_touch_articles_through_their_scope_only()
    {
        var touches = Sources.Value.Where(s => s.File.StartsWith(Path.Combine("src", "HanoiFriendship.Web", "Pages"), StringComparison.Ordinal))
            .SelectMany(s => s.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(m => m.Name.Identifier.Text == "Articles" && m.Expression is IdentifierNameSyntax).Select(m => (s.File, Scope: ScopeOf(m)))).ToList();
        Assert.NotEmpty(touches);
        Assert.All(touches, t => Assert.Equal("Published", t.Scope));
    }

    [Fact]
    public void No_regular_expression_can_run_away()
    {
        var wild = Sources.Value.SelectMany(s => s.Root.DescendantNodes().Where(IsRegex).Where(n => !IsTame(n, s.Root)).Select(n => $"{s.File}: {n}"));
        Assert.Empty(wild);
    }

    private static bool IsRegex(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax made => made.Type.ToString() == "Regex",
        ImplicitObjectCreationExpressionSyntax made => made.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax declared } && declared.Type.ToString() == "Regex",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Regex" } } call } => call.Name.Identifier.Text is "IsMatch" or "Match" or "Matches" or "Replace" or "Split",
        AttributeSyntax attribute => attribute.Name.ToString() == "GeneratedRegex",
        _ => false,
    };

    /// <summary>It says NonBacktracking, itself or by a constant of its file, or has a timeout.</summary>
    private static bool IsTame(SyntaxNode regex, SyntaxNode file) =>
        regex.ToString().Contains("NonBacktracking", StringComparison.Ordinal) || regex.ToString().Contains("TimeSpan", StringComparison.Ordinal)
        || (regex is AttributeSyntax { ArgumentList.Arguments.Count: >= 3 })
        || file.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(v => v.Initializer?.ToString().Contains("NonBacktracking", StringComparison.Ordinal) == true
            && regex.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.Text == v.Identifier.Text));

    private static string ScopeOf(MemberAccessExpressionSyntax set)
    {
        var next = set.Parent as MemberAccessExpressionSyntax;
        while (next?.Name.Identifier.Text is "AsNoTracking" or "AsSplitQuery")
        {
            next = next.Parent?.Parent as MemberAccessExpressionSyntax;
        }
        return next?.Name.Identifier.Text ?? "";
    }

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
