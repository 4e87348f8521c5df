using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HanoiFriendship.Web.Tests;

/// <summary>The rules of the house (README, "Rules of the house") as tests. Here: files, packages, README.</summary>
public sealed partial class HouseRulesTests
{
    /// <summary>Packages with a known hole, and the first version without it; the audit of a restore may be blind to them.</summary>
    private static readonly Dictionary<string, string> FirstGoodVersion = new(StringComparer.OrdinalIgnoreCase)
    {
        ["System.Drawing.Common"] = "4.7.2",
        ["Microsoft.Data.SqlClient"] = "5.1.3",
        ["Microsoft.AspNetCore.DataProtection"] = "10.0.7",
        ["System.Text.Json"] = "8.0.5",
        ["System.Text.Encodings.Web"] = "4.7.2",
        ["System.Formats.Asn1"] = "8.0.1",
        ["System.IdentityModel.Tokens.Jwt"] = "7.1.2",
        ["Microsoft.IdentityModel.JsonWebTokens"] = "7.1.2",
        ["Newtonsoft.Json"] = "13.0.1",
        ["System.Net.Http"] = "4.3.4",
        ["System.Text.RegularExpressions"] = "4.3.1",
        ["System.Security.Cryptography.Pkcs"] = "8.0.1",
        ["System.IO.Packaging"] = "8.0.1",
        ["Microsoft.Extensions.Caching.Memory"] = "8.0.1",
        ["Azure.Identity"] = "1.11.4",
    };

    private static readonly string[] TopLevel = ["Directory.Build.props", "HanoiFriendship.sln", "README.md", "seeds", "src", "tests"];

    private static readonly string[] BannedFolders = ["Common", "Helpers", "Services", "Core", "Utils", "Shared.Kernel"];

    public static string Root { get; } = FindRoot();

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [Fact]
    public void The_top_level_is_as_the_owner_fixed_it() =>
        Assert.Equal(TopLevel, Directory.EnumerateFileSystemEntries(Root).Select(e => Path.GetFileName(e)!).Where(n => !n.StartsWith('.')).Order(StringComparer.Ordinal));

    [Fact]
    public void No_folder_is_a_drawer_for_anything() =>
        Assert.DoesNotContain(Directory.EnumerateDirectories(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories), d => BannedFolders.Contains(Path.GetFileName(d)));

    [Fact]
    public void Every_verb_and_every_setting_stands_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var verbs = Files("src/HanoiFriendship.Web/Cli", "*Verb.cs").Select(f => CommandName().Matches(File.ReadAllText(f)).Last().Groups["name"].Value).ToList();
        Assert.NotEmpty(verbs);
        Assert.All(verbs, verb => Assert.Contains($"-- {verb}", readme, StringComparison.Ordinal));
        var settings = new (string Section, Type Type)[] { ("Data", typeof(Web.Data.DataSettings)), ("Seeds", typeof(Web.Importing.SeedsSettings)), ("Site", typeof(Web.Setup.SiteSettings)), ("Register", typeof(Web.Model.RegisterSettings)), ("Newsroom", typeof(Web.Model.NewsroomSettings)) }
            .SelectMany(s => s.Type.GetProperties().Where(p => p.CanWrite).Select(p => $"`{s.Section}:{p.Name}`"));
        Assert.All(settings, setting => Assert.Contains(setting, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_stands_in_the_README_and_every_picture_of_it_is_there()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var used = Files(".", "*.csproj").SelectMany(f => XDocument.Load(f).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value)).Distinct(StringComparer.Ordinal);
        Assert.All(used, package => Assert.Contains(package, readme, StringComparison.Ordinal));
        Assert.All(MarkdownPicture().Matches(readme), m => Assert.True(File.Exists(Path.Combine(Root, m.Groups["path"].Value)), m.Value));
    }

    [Fact]
    public void No_package_has_a_known_hole()
    {
        var resolved = Files(".", "packages.lock.json").SelectMany(f => LockedPackage().Matches(File.ReadAllText(f))).Select(m => (Name: m.Groups["name"].Value, Version: m.Groups["version"].Value)).Distinct().ToList();
        Assert.NotEmpty(resolved);
        Assert.DoesNotContain(resolved, p => FirstGoodVersion.TryGetValue(p.Name, out var good) && Version.Parse(p.Version.Split('-')[0]) < Version.Parse(good));
    }

    [Fact]
    public void No_page_has_a_style_or_a_script_of_its_own() =>
        Assert.DoesNotContain(Files("src/HanoiFriendship.Web", "*.cshtml"), f => InlineCode().IsMatch(File.ReadAllText(f)));

    [Fact]
    public void No_rule_names_a_seed_or_quotes_a_sentence_of_one()
    {
        var sentences = Directory.EnumerateFiles(Path.Combine(Root, "seeds"), "*.txt").SelectMany(File.ReadAllLines)
            .SelectMany(line => line.Split(['.', ';', '!', '?'], StringSplitOptions.TrimEntries)).Where(s => s.Length >= 40).ToHashSet(StringComparer.Ordinal);
        var names = Directory.EnumerateFiles(Path.Combine(Root, "seeds"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).ToList();
        Assert.Equal(5, names.Count);
        foreach (var file in Files("src", "*.cs").Concat(Files("src", "*.txt")).Concat(Files("src", "*.cshtml")))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain(names, n => text.Contains(n, StringComparison.Ordinal) || text.Contains(n[4..], StringComparison.Ordinal));
            Assert.DoesNotContain(sentences, s => text.Contains(s, StringComparison.Ordinal));
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HanoiFriendship.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }
        return folder.FullName;
    }

    [GeneratedRegex(@"new Command\(""(?<name>[a-z]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandName();

    [GeneratedRegex(@"!\[[^\]]*\]\((?<path>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkdownPicture();

    [GeneratedRegex(@"""(?<name>[A-Za-z0-9.]+)"": \{\s*""type"": ""[A-Za-z]+"",\s*(""requested"": ""[^""]*"",\s*)?""resolved"": ""(?<version>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LockedPackage();

    [GeneratedRegex(@"<style|<script(?![^>]*(src=|application/ld\+json))|\sstyle=|\son[a-z]+=""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineCode();
}
