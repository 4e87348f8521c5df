namespace HanoiFriendship.Web.Model;

/// <summary>What has a page of its own in the register.</summary>
public interface IRegisterEntry
{
    int Id { get; }

    string Slug { get; set; }

    string Name { get; }

    bool IsHidden { get; set; }

    string? Note { get; set; }

    Guid Version { get; set; }
}

/// <summary>The sorts of entries: the word in the newsroom's addresses, the first word of the public address.</summary>
public enum EntryKind
{
    Person,
    Organization,
    Event,
    Position,
}

public static class EntryKinds
{
    public static readonly IReadOnlyList<(EntryKind Kind, string Word, string? Public, string Name)> All =
    [
        (EntryKind.Person, "nguoi", "nhan-vat", "Người"),
        (EntryKind.Organization, "to-chuc", "to-chuc", "Cơ quan, tổ chức"),
        (EntryKind.Event, "su-kien", "su-kien", "Sự kiện"),
        (EntryKind.Position, "chuc-vu", null, "Chức vụ"),
    ];

    public static string WordOf(EntryKind kind) => All.First(k => k.Kind == kind).Word;

    public static EntryKind? Of(string? word) => All.Where(k => k.Word == word).Select(k => (EntryKind?)k.Kind).FirstOrDefault();

    /// <summary>The page where editors change an entry.</summary>
    public static string DeskOf(EntryKind kind, int id) => $"/quan-tri/so/{WordOf(kind)}/{id}";
}
