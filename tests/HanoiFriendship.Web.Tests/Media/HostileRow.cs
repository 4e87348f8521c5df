using System.Text;

namespace HanoiFriendship.Web.Tests.Media;

/// <summary>One hostile upload and what must come of it: refused with a reason that begins so, or written anew without the foreign payload.</summary>
internal sealed record HostileRow(string Name, Func<byte[]> Bytes, string? Refused, string? Payload)
{
    public const string Marked = "<script>alert('hanoi')</script>";

    /// <summary>The smallest ZIP there is: its end record.</summary>
    public const string Zip = "PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

    public static HostileRow Refuse(string name, string reason, Func<byte[]> bytes) => new(name, bytes, reason, null);

    public static HostileRow Rewrite(string name, string payload, Func<byte[]> bytes) => new(name, bytes, null, payload);

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
