namespace HanoiFriendship.Web.Media;

/// <summary>Entropy-coded data: bytes up to the next marker that is neither a stuffed byte nor a restart.</summary>
internal static class JpegScan
{
    /// <summary>Where the data ends (at the marker's first FF); -1 where the file ends first, 0 where the restarts are not as announced.</summary>
    public static int End(ReadOnlySpan<byte> all, int start, bool restarts)
    {
        var next = 0;
        for (var at = start; ;)
        {
            var found = all[at..].IndexOf((byte)0xFF);
            if (found < 0)
            {
                return -1;
            }
            var first = at + found;
            var behind = all[first..].IndexOfAnyExcept((byte)0xFF);
            if (behind < 0)
            {
                return -1;
            }
            at = first + behind + 1;
            switch (all[at - 1])
            {
                case 0:
                    break;
                case var restart and >= 0xD0 and <= 0xD7:
                    if (!restarts || restart != 0xD0 + next)
                    {
                        return 0;
                    }
                    next = (next + 1) % 8;
                    break;
                default:
                    return first;
            }
        }
    }
}
