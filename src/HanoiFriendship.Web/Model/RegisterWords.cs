namespace HanoiFriendship.Web.Model;

/// <summary>What readers call the kinds of the register.</summary>
public static class RegisterWords
{
    public static string OrganizationKind(string kind) => kind switch
    {
        "friendship_union" => "Liên hiệp hữu nghị",
        "member_association" => "Hội thành viên",
        "party" => "Cơ quan Đảng",
        "government" => "Cơ quan nhà nước, chính quyền",
        "national_assembly" => "Quốc hội",
        "front" => "Mặt trận Tổ quốc",
        "embassy" => "Cơ quan đại diện nước ngoài",
        "international" => "Tổ chức quốc tế",
        "press" => "Cơ quan báo chí",
        "academic" => "Viện, trường",
        _ => "Khác",
    };

    public static string EventKind(string kind) => kind switch
    {
        "congress" => "Đại hội",
        "mid_year_review" => "Hội nghị sơ kết",
        "year_end_review" => "Hội nghị tổng kết",
        "signing_ceremony" => "Lễ ký kết",
        "exchange" => "Giao lưu hữu nghị",
        "festival" => "Lễ hội",
        "anniversary" => "Lễ kỷ niệm",
        "contest" => "Cuộc thi",
        "delegation" => "Đoàn ra, đoàn vào",
        "award" => "Khen thưởng, trao tặng",
        _ => "Sự kiện khác",
    };
}
