using System.Collections.Concurrent;
using System.Net;

namespace HanoiFriendship.Web.Setup;

/// <summary>
/// Failures to sign in, by account and address together: who guesses is slowed, who owns the account and comes from elsewhere is not.
/// Names that nobody has are counted like others, so that they can not be told apart.
/// </summary>
public sealed class SignInLimit(TimeProvider clock)
{
    public const int Failures = 10;

    /// <summary>From one address against all accounts.</summary>
    private const int FailuresOfAddress = 100;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private const int MostRemembered = 100_000;
    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Since)> failures = new(StringComparer.Ordinal);

    public bool IsLocked(string account, IPAddress? from) => Count(Pair(account, from)) >= Failures || IsLocked(from);

    /// <summary>Whether an address has guessed so often that it is heard no more, whatever it says.</summary>
    public bool IsLocked(IPAddress? from) => Count(Address(from)) >= FailuresOfAddress;

    public void Failed(string account, IPAddress? from)
    {
        Add(Pair(account, from));
        Add(Address(from));
    }

    private void Add(string key)
    {
        if (failures.Count > MostRemembered)
        {
            failures.Clear();
        }
        failures.AddOrUpdate(key, _ => (1, clock.GetUtcNow()), (_, old) => IsOld(old) ? (1, clock.GetUtcNow()) : (old.Count + 1, old.Since));
    }

    private static string Alone(string account) => "account\n" + account;

    /// <summary>True at the failure that locks, so that it is recorded once.</summary>
    public bool IsNewlyLocked(string account, IPAddress? from) => Count(Pair(account, from)) == Failures;

    /// <summary>For what only somebody with the password can try: counted by account alone, from wherever.</summary>
    public bool IsLocked(string account) => Count(Alone(account)) >= Failures;

    public void Failed(string account) => Add(Alone(account));

    public void Succeeded(string account) => failures.TryRemove(Alone(account), out _);

    public void Succeeded(string account, IPAddress? from) => failures.TryRemove(Pair(account, from), out _);

    private int Count(string key) => failures.TryGetValue(key, out var old) && !IsOld(old) ? old.Count : 0;

    private bool IsOld((int Count, DateTimeOffset Since) old) => clock.GetUtcNow() - old.Since > Window;

    private static string Pair(string account, IPAddress? from) => account.Trim().ToUpperInvariant() + "\n" + Address(from);

    private static string Address(IPAddress? from)
    {
        var bytes = from is null ? [] : from.IsIPv4MappedToIPv6 ? from.MapToIPv4().GetAddressBytes() : from.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes[..8] : bytes);
    }
}
