using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Media;

/// <summary>Why an upload is no picture for this site, and what an editor can do about it.</summary>
internal static class PictureReasons
{
    public static Reason Empty => new("Tệp rỗng, không có gì bên trong; hãy chọn lại tệp ảnh.");

    public static Reason TooManyBytes => new("Tệp lớn hơn {0} MB; hãy thu nhỏ ảnh rồi tải lên lại.", PictureReader.MaxBytes / 1024 / 1024);

    public static Reason Program => new("Tệp này là chương trình hoặc tập lệnh, không phải ảnh; chỉ nhận ảnh JPEG, PNG hoặc WebP.");

    public static Reason Text => new("Tệp này là văn bản, không phải ảnh; chỉ nhận ảnh JPEG, PNG hoặc WebP.");

    public static Reason Unknown => new("Không nhận ra đây là ảnh gì; chỉ nhận ảnh JPEG, PNG hoặc WebP.");

    public static Reason Animated => new("Ảnh động không dùng được; hãy lưu một khung hình thành ảnh JPEG, PNG hoặc WebP.");

    public static Reason NoSize => new("Ảnh ghi chiều rộng hoặc chiều cao bằng 0; hãy mở ảnh bằng phần mềm ảnh và xuất lại.");

    public static Reason CutOff => new("Tệp ảnh bị cắt cụt, thiếu phần cuối; hãy tải lên lại từ bản gốc.");

    public static Reason Damaged => new("Tệp ảnh hỏng hoặc sai cấu trúc; hãy mở ảnh bằng phần mềm ảnh và xuất lại thành JPEG hoặc PNG.");

    public static Reason RareJpeg => new("Ảnh JPEG này thuộc loại trình duyệt không hiển thị được; hãy xuất lại thành JPEG thường, 8 bit mỗi màu.");

    public static Reason TooManyScans => new("Ảnh JPEG này chia thành quá nhiều lượt hiện dần; hãy xuất lại thành JPEG thường.");

    public static Reason Foreign(string name) => new("Tệp này là {0}; chỉ nhận ảnh JPEG, PNG hoặc WebP.", name);

    /// <summary>Real pictures an editor meets every day, on a telephone above all.</summary>
    public static Reason ToExport(string name) => new("Ảnh này là {0}, chưa nhận được; hãy xuất thành JPEG rồi tải lên lại.", name);

    public static Reason TooLong(long width, long height) =>
        new("Ảnh có {0} × {1} điểm, quá giới hạn {2} điểm mỗi cạnh; hãy thu nhỏ ảnh rồi tải lên lại.", width, height, PictureReader.MaxSide);

    public static Reason TooManyPixels(long width, long height) =>
        new("Ảnh có {0} × {1} điểm, quá giới hạn {2} triệu điểm; hãy thu nhỏ ảnh rồi tải lên lại.", width, height, PictureReader.MaxPixels / 1_000_000);

    public static Reason TooLittleData(long width, long height) =>
        new("Ảnh ghi là {0} × {1} điểm nhưng dữ liệu quá ít để có chừng ấy điểm; hãy tải lên lại từ bản gốc.", width, height);
}
