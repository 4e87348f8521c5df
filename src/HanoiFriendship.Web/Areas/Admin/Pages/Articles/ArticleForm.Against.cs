using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <content>What has to be mended before it is kept.</content>
public sealed partial class ArticleForm
{
    /// <summary>Why the fields can not be kept as typed, with the field each belongs to.</summary>
    public IEnumerable<(string Field, Reason Reason)> Against()
    {
        if (!Folding.IsReadable(Line(Title)))
        {
            yield return (nameof(Title), "Bài cần có tiêu đề, dù là tạm.");
        }
        // counted as they are kept: a line break is one character, however a browser sends it
        foreach (var (field, words, most, text) in new[] { (nameof(Lead), Lead, MostLead, "Sapo dài {0:N0} ký tự, nhiều nhất là {1:N0}: xin bớt đi rồi lưu lại."), (nameof(Body), Body, MostBody, "Nội dung bài dài {0:N0} ký tự, nhiều nhất là {1:N0}: xin bớt đi rồi lưu lại."), (nameof(EnglishSummary), EnglishSummary, MostLead, "Tóm tắt tiếng Anh dài {0:N0} ký tự, nhiều nhất là {1:N0}: xin bớt đi rồi lưu lại.") })
        {
            if (Text(words, int.MaxValue)?.Length is { } length && length > most)
            {
                yield return (field, new(text, length, most));
            }
        }
        if (Line(Date) is not null && TypedDate.Read(Date) is null)
        {
            yield return (nameof(Date), "Chưa hiểu ngày này. Có thể ghi 18/1/2024, 7/2024, 2023, khoảng 2023, 14-15/11/2022.");
        }
        if (Line(Time) is not null && (!TryTime(out _) || TypedDate.Read(Date) is not { Precision: DatePrecision.Day, Until: null }))
        {
            yield return (nameof(Time), "Giờ ghi như 08:15, và cần có ngày đầy đủ.");
        }
        if (Line(SourceAddress) is not null && !IsWebAddress(SourceAddress))
        {
            yield return (nameof(SourceAddress), "Địa chỉ bài gốc phải bắt đầu bằng https:// hoặc http://.");
        }
    }
}
