using System.Text.Json;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Cli;

public sealed class VerbTests : IDisposable
{
    private static readonly string[] Verbs = ["read", "import", "migrate", "reindex", "user"];

    private readonly string folder = Directory.CreateTempSubdirectory("hanoifriendship-cli-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("frobnicate", "There is no verb frobnicate")]
    [InlineData("--frobnicate", "Unknown argument --frobnicate")]
    [InlineData("--Data:Nothing=1", "There is no setting Data:Nothing")]
    [InlineData("--Nothing:Nothing=1", "There is no setting Nothing:Nothing")]
    [InlineData("read", "PATH")]
    [InlineData("read --frobnicate a.txt", "Unknown option --frobnicate")]
    [InlineData("import", "PATH")]
    [InlineData("migrate more", "more")]
    [InlineData("--Data:Provider=Oracle", "Data:Provider must be Sqlite or SqlServer")]
    [InlineData("--Data:Provider=SqlServer", "ConnectionStrings:Site is needed")]
    [InlineData("migrate --Data:Provider=SqlServer", "ConnectionStrings:Site is needed")]
    [InlineData("--Data:MaxBatchSize=many", "Data:MaxBatchSize")]
    [InlineData("--Seeds:Directory=nowhere", "Seeds:Directory names a folder that is not there")]
    [InlineData("--Seeds:Publish=perhaps", "Seeds:Publish")]
    [InlineData("--Site:BaseUrl=javascript:alert(1)", "Site:BaseUrl")]
    [InlineData("--Site:BaseUrl=https://user:word@example.vn", "Site:BaseUrl")]
    [InlineData("--Site:LeadOnlySources=LĐTĐ", "Site:LeadOnlySources is a list")]
    [InlineData("--Seeds:Section=khong-co", "Seeds:Section names no section")]
    [InlineData("--Serilog:MinimumLevel=Foo", "Serilog: ")]
    [InlineData("--ConnectionStrings:Site=garbage", "ConnectionStrings:Site can not be read")]
    [InlineData("--Data:Provider=SqlServer --ConnectionStrings:Site=garbage", "ConnectionStrings:Site can not be read")]
    [InlineData("--Data:Directory=", "Data:Directory must not be empty")]
    [InlineData("read ", "A PATH is empty")]
    [InlineData("import ", "A PATH is empty")]
    [InlineData("read a.txt --out ", "--out needs a DIR")]
    [InlineData("read a.txt --html ", "--html needs a FILE")]
    public async Task Wrong_usage_and_wrong_settings_are_one_line_and_exit_code_2(string line, string message)
    {
        var (exit, output, error) = await Verb.RunAsync(folder, line.Split(' '));
        Assert.Equal(2, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(output);
    }

    [Fact]
    public async Task A_database_that_can_not_be_opened_is_one_line()
    {
        var (exit, _, error) = await Verb.RunAsync(folder, "migrate", "--ConnectionStrings:Site=Data Source=/nowhere/at/all.db");
        Assert.Equal(1, exit);
        Assert.Contains("The database can not be opened", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_texts_of_one_name_never_write_one_file()
    {
        Directory.CreateDirectory(Path.Combine(folder, "other"));
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), MadeUp.Page());
        await File.WriteAllTextAsync(Path.Combine(folder, "other", "a.txt"), MadeUp.Page(title: "Một tít khác hẳn của tờ báo đặt ra"));
        var (exit, _, error) = await Verb.RunAsync(folder, "read", "a.txt", "other/a.txt", "--out", "out");
        Assert.Equal(1, exit);
        Assert.Contains("another text has written a.json already", error, StringComparison.Ordinal);
        Assert.Contains(MadeUp.Title, await File.ReadAllTextAsync(Path.Combine(folder, "out", "a.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_what_the_import_does_and_leaves_nothing_behind()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), MadeUp.Page());
        Directory.CreateDirectory(Path.Combine(folder, "other"));
        await File.WriteAllTextAsync(Path.Combine(folder, "other", "a.txt"), MadeUp.Page(extra: "Hội dự kiến tổ chức hội trại trong mùa hè tới cho hội viên."));
        string[] files = ["a.txt", "a.txt", "other/a.txt"];
        var tried = await Verb.RunAsync(folder, ["import", "--dry-run", .. files]);
        Assert.Contains("1 made, 1 unchanged, 1 changed", string.Join(", ", Counts(tried.Out)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, ".data")));
        var done = await Verb.RunAsync(folder, ["import", .. files]);
        Assert.Equal(Counts(done.Out), Counts(tried.Out));
    }

    private static readonly string[] Outcomes = ["made", "unchanged", "changed"];

    private static IEnumerable<string> Counts(string output) =>
        Outcomes.Select(word => System.Text.RegularExpressions.Regex.Match(output, $@"\d+ {word}\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value);

    [Fact]
    public async Task Help_names_every_verb()
    {
        var (exit, output, _) = await Verb.RunAsync(folder, "--help");
        Assert.Equal(0, exit);
        Assert.All(Verbs, verb => Assert.Contains($"  {verb}", output, StringComparison.Ordinal));
        Assert.Contains("--dry-run", (await Verb.RunAsync(folder, "import", "--help")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_prints_one_JSON_object_a_text_and_needs_no_database()
    {
        var (exit, output, error) = await Verb.RunAsync(folder, "read", TestSite.SeedsDirectory);
        Assert.Equal(0, exit);
        Assert.Empty(error);
        var readings = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(5, readings.Count);
        Assert.All(readings, r => Assert.True(r.GetProperty("is_article").GetBoolean()));
        Assert.Equal("2022-11-15T20:58", readings[2].GetProperty("article").GetProperty("published").GetProperty("value").GetString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task Read_writes_files_and_one_self_contained_page_relative_to_where_it_was_typed()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), MadeUp.Page(extra: "<script>alert(1)</script> Câu có chữ lạ trong bản tải của một trang báo."));
        var (exit, output, _) = await Verb.RunAsync(folder, "read", "a.txt", "--out", "found", "--html", "found.html");
        Assert.Equal(0, exit);
        Assert.Empty(output);
        Assert.Equal(MadeUp.Title, JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "found", "a.json"))).RootElement.GetProperty("article").GetProperty("title").GetString());
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "found.html"));
        Assert.Contains(MadeUp.Title, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_reports_a_line_a_file_and_a_second_one_changes_nothing()
    {
        var (exit, output, _) = await Verb.RunAsync(folder, "import", TestSite.SeedsDirectory);
        Assert.Equal(0, exit);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.StartsWith("[1/5] made", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("5 made, 0 changed, 0 unchanged, 0 no article, 0 failed", lines[5], StringComparison.Ordinal);
        Assert.Contains("0 made, 0 changed, 5 unchanged", (await Verb.RunAsync(folder, "import", TestSite.SeedsDirectory, "--publish")).Out, StringComparison.Ordinal);
        Assert.Contains("0 made, 0 changed, 5 unchanged", (await Verb.RunAsync(folder, "import", TestSite.SeedsDirectory, "--again")).Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, ".data", "site.db")));
    }

    [Fact]
    public async Task Import_exits_with_1_when_a_file_failed_and_does_the_rest()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), MadeUp.Page());
        var (exit, output, _) = await Verb.RunAsync(folder, "import", "nowhere.txt", "a.txt", "--Data:Directory=data");
        Assert.Equal(1, exit);
        Assert.Contains("[1/2] failed: nowhere.txt", output, StringComparison.Ordinal);
        Assert.Contains("[2/2] made: a.txt", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_stores_nothing()
    {
        var (_, output, _) = await Verb.RunAsync(folder, "import", TestSite.SeedsDirectory, "--dry-run");
        Assert.Contains("Dry run, nothing stored: 5 made", output, StringComparison.Ordinal);
        Assert.Contains("5 made", (await Verb.RunAsync(folder, "import", TestSite.SeedsDirectory)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_says_what_it_applied_and_then_that_nothing_is_left()
    {
        Assert.Contains("_First", (await Verb.RunAsync(folder, "migrate")).Out, StringComparison.Ordinal);
        Assert.Contains("up to date", (await Verb.RunAsync(folder, "migrate")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_is_one_line_and_exit_code_1()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "");
        var (exit, _, error) = await Verb.RunAsync(folder, "migrate", "--Data:Directory=file/data");
        Assert.Equal(1, exit);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
