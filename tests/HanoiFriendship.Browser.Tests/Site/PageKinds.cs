using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Browser.Tests.Site;

/// <summary>One address for each kind of page, in both languages.</summary>
public static class PageKinds
{
    public const string Article = "/tin-tuc/quang-ba-rong-rai-hinh-anh-thu-do-toi-ban-be-quoc-te";

    public const string Union = "/to-chuc/lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi";

    private static readonly (string Name, string Address)[] Vietnamese =
    [
        ("trang-chu", "/"), ("tin-tuc", "/tin-tuc"), ("tin-tuc-loc", "/tin-tuc?nam=2024"), ("bai-viet", Article), ("luu-tru", "/luu-tru/2024"), ("chuyen-muc", "/chuyen-muc/tin-hoat-dong"),
        ("nguoi", "/nhan-vat"), ("mot-nguoi", "/nhan-vat/nguyen-lan-huong"), ("to-chuc", "/to-chuc"), ("van-ban-ky-ket", "/van-ban-ky-ket"), ("mot-to-chuc", Union + "?ngay=2023-05-01"),
        ("su-kien", "/su-kien"), ("lich", "/su-kien?thang=2022-11"), ("mot-su-kien", "/su-kien/dai-hoi-dai-bieu-lan-thu-vi-nhiem-ky-2022-2027"),
        ("tim-kiem", "/tim-kiem?q=ngoc+ky"), ("gioi-thieu", "/gioi-thieu"), ("gop-y", "/gop-y"), ("loi-404", "/khong-co-trang-nay"),
    ];

    /// <summary>Name of the kind and language, and an address.</summary>
    public static IEnumerable<(string Name, string Address)> All => [.. Vietnamese, .. Vietnamese.Select(p => (p.Name + "-en", Addresses.ToEnglish(p.Address)))];

    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, address) in All)
            {
                data.Add(name, address);
            }
            return data;
        }
    }
}
