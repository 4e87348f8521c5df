using System.Net;
using System.Threading.RateLimiting;

namespace HanoiFriendship.Web.Setup;

/// <summary>So many messages from one network address in a while; asked by the page, which then keeps what was typed.</summary>
public sealed class FeedbackLimit : IDisposable
{
    public const int Messages = 5;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(from =>
        RateLimitPartition.GetFixedWindowLimiter(from, _ => new() { PermitLimit = Messages, Window = Window, QueueLimit = 0 }));

    /// <summary>A network of IPv6 is one sender: its 64 first bits.</summary>
    public bool Allows(IPAddress? from)
    {
        var bytes = from is null ? [] : from.IsIPv4MappedToIPv6 ? from.MapToIPv4().GetAddressBytes() : from.GetAddressBytes();
        using var lease = limiter.AttemptAcquire(Convert.ToHexString(bytes.Length == 16 ? bytes[..8] : bytes));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
