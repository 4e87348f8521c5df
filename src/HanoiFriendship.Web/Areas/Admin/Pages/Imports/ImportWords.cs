using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Imports;

internal static class ImportWords
{
    public static string NameOf(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Made => "Bài mới",
        ImportOutcome.Changed => "Bản mới của một bài đã có",
        ImportOutcome.Unchanged => "Đã có, không đổi",
        ImportOutcome.NoArticle => "Không thấy bài báo",
        _ => "Không đọc được",
    };
}
