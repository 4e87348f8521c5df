namespace HanoiFriendship.Web.Areas.Admin.Pages;

/// <summary>What the actions of the log are called on screen.</summary>
internal static class AuditWords
{
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["article.submit"] = "Gửi duyệt",
        ["article.return"] = "Trả lại",
        ["article.approve"] = "Duyệt",
        ["article.publish"] = "Đăng",
        ["article.schedule"] = "Hẹn giờ đăng",
        ["article.unschedule"] = "Bỏ giờ hẹn",
        ["article.limit"] = "Thời hạn hiển thị",
        ["article.withdraw"] = "Gỡ bài",
        ["article.restore"] = "Khôi phục",
        ["article.discard"] = "Bỏ bản sửa",
        ["article.pin"] = "Ghim bài",
        ["article.unpin"] = "Bỏ ghim",
        ["article.revision-restore"] = "Lấy lại bản cũ",
        ["preview.make"] = "Tạo liên kết xem trước",
        ["preview.revoke"] = "Thu hồi liên kết xem trước",
        ["fact.confirm"] = "Xác nhận dữ kiện",
        ["fact.reject"] = "Bác dữ kiện",
        ["fact.reopen"] = "Trả dữ kiện về chưa xem",
        ["fact.correct"] = "Sửa dữ kiện",
        ["fact.add"] = "Thêm dữ kiện",
        ["agreement.save"] = "Sửa văn bản ký kết",
        ["register.save"] = "Sửa sổ đăng ký",
        ["register.merge"] = "Gộp hai trang",
        ["register.unmerge"] = "Hoàn tác việc gộp",
        ["register.split"] = "Tách người cùng tên",
        ["import.run"] = "Nhập văn bản",
        ["import.lines"] = "Đổi loại dòng",
        ["import.review"] = "Xem xong bản tải",
        ["media.add"] = "Thêm ảnh",
        ["media.remove"] = "Xóa ảnh",
        ["page.save"] = "Sửa trang",
        ["section.save"] = "Sửa chuyên mục",
        ["section.drop"] = "Xóa chuyên mục",
        ["feedback.handle"] = "Xử lý lời nhắn",
        ["user.invite"] = "Mời người",
        ["user.roles"] = "Đổi vai trò",
        ["user.reset"] = "Tạo liên kết đặt mật khẩu",
        ["user.disable"] = "Khóa tài khoản",
        ["user.enable"] = "Mở lại tài khoản",
        ["user.code-off"] = "Tắt mã xác nhận",
        ["account.sign-in"] = "Đăng nhập",
        ["account.locked"] = "Đăng nhập sai nhiều lần",
        ["account.password"] = "Đặt mật khẩu",
        ["account.code-on"] = "Bật mã xác nhận",
        ["account.code-off"] = "Tắt mã xác nhận",
        ["account.code-new"] = "Làm mã dự phòng mới",
    };

    public static string NameOf(string action) => Names.GetValueOrDefault(action, action);
}
