using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Importing;

/// <summary>A source of whatever format read by the dump reader: what its own marks tell for certain holds, and what editors say holds above that.</summary>
public static class SourceReading
{
    /// <param name="name">Name of the file: its ending tells the format.</param>
    /// <param name="said">Kinds by line number, as editors have said them.</param>
    public static DumpReading Read(string name, byte[] bytes, IReadOnlyDictionary<int, LineKind> said)
    {
        var source = SourceTexts.Of(name, bytes);
        if (said.Count == 0)
        {
            return DumpReader.Read(source.Bytes, source.Kinds);
        }
        var known = new Dictionary<int, LineKind>(source.Kinds);
        foreach (var (line, kind) in said)
        {
            known[line] = kind;
        }
        return DumpReader.Read(source.Bytes, known);
    }
}
