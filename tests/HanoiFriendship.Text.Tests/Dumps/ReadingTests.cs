using System.Text;
using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Text.Tests.Dumps;

public sealed class ReadingTests
{
    public static TheoryData<string> Seeds => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_finding_leads_back_to_its_words(string seed)
    {
        var reading = Read(seed);
        var article = reading.Article!;
        Finding?[] findings =
        [
            article.Title, article.Kicker, article.Lead, article.Byline, article.SourceTag,
            .. article.Date.Words, .. article.RelatedTitles, .. article.Figures.SelectMany(f => new[] { f.Caption, f.Credit, f.SourceName }),
            .. article.Blocks.Where(b => b.Kind != BlockKind.Figure).Select(b => new Finding(b.Text, b.Span)),
        ];
        foreach (var finding in findings.Where(f => f is not null))
        {
            var words = reading.Source.Text.Substring(finding!.Span.Start, finding.Span.Length);
            Assert.Equal(Squeeze(finding.Text), Squeeze(words));
        }
    }

    [Fact]
    public void Spans_count_in_the_decoded_text_whatever_was_cleaned()
    {
        const string Dump = "\r\nTít&nbsp;bài về <b>tình</b> hữu nghị\u200B bền lâu\r\n15/11/2022 20:58\r\nSáng 15/11, hội hữu nghị tỉnh tổ chức gặp mặt các thế hệ hội viên đã gắn bó với Hội nhiều năm qua.\r\nTại buổi gặp mặt, các hội viên cùng ôn lại kỷ niệm và bàn kế hoạch hoạt động cho những năm tiếp theo.";
        var reading = DumpReader.Read(Encoding.UTF8.GetBytes(Dump));
        var title = reading.Article!.Title!;
        Assert.Equal("Tít bài về tình hữu nghị bền lâu", title.Text);
        Assert.Equal("Tít&nbsp;bài về <b>tình</b> hữu nghị\u200B bền lâu", Dump.Substring(title.Span.Start, title.Span.Length));
        Assert.Equal(2, reading.Lines[0].Number);
    }

    [Fact]
    public void A_byte_order_mark_is_no_character()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Một dòng")];
        var reading = DumpReader.Read(bytes);
        Assert.Equal("Một dòng", reading.Source.Text);
        Assert.Equal(new TextSpan(0, 8), reading.Lines[0].Span);
    }

    [Fact]
    public void A_few_broken_bytes_do_not_change_the_charset()
    {
        var bytes = Encoding.UTF8.GetBytes("Đối ngoại nhân dân là một phần của đối ngoại Việt Nam");
        bytes[^1] = 0xFF;
        var reading = DumpReader.Read(bytes);
        Assert.Equal("utf-8", reading.Source.EncodingName);
        Assert.Contains(reading.Notes, n => n.Code == "invalid-bytes");
    }

    [Fact]
    public void A_text_over_the_limit_is_refused_with_a_note()
    {
        var reading = DumpReader.Read(new byte[DumpReader.MaxBytes + 1]);
        Assert.Null(reading.Article);
        Assert.Equal("text-too-long", Assert.Single(reading.Notes).Code);
    }

    [Fact]
    public void A_line_over_the_limit_is_refused_with_a_note()
    {
        var bytes = Encoding.UTF8.GetBytes("Tít\n" + new string('ữ', (DumpReader.MaxLineBytes / 3) + 1));
        var note = Assert.Single(DumpReader.Read(bytes).Notes);
        Assert.Equal(("line-too-long", 2), (note.Code, note.Line));
    }

    [Fact]
    public void A_line_at_the_limit_is_read()
    {
        var reading = DumpReader.Read(Encoding.UTF8.GetBytes(new string('a', DumpReader.MaxLineBytes)));
        Assert.DoesNotContain(reading.Notes, n => n.Code == "line-too-long");
        Assert.Single(reading.Lines);
    }

    [Fact]
    public void Lines_beyond_those_that_are_weighed_are_still_accounted_for()
    {
        var lines = Enumerable.Range(0, DumpReader.MaxWeighedLines + 50).Select(i => $"Dòng số {i}");
        var reading = DumpReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.Equal(DumpReader.MaxWeighedLines + 50, reading.Lines.Count);
    }

    private static DumpReading Read(string seed) => DumpReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", seed)));

    /// <summary>Without blanks and the marks of table cells, which cleaning may drop inside a span.</summary>
    private static string Squeeze(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c) && c != '|'));
}
