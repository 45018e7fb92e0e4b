using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Scans;

/// <summary>A PDF whose identifiers come from what is in it, not from chance: made twice it is the same file, and is kept once.</summary>
internal static class StillPdf
{
    private const int Digits = 32;

    public static byte[] Of(byte[] made)
    {
        var at = made.AsSpan().LastIndexOf("/ID ["u8);
        if (at < 0) return made;
        var rest = made.AsSpan(at);
        var found = Identifiers(rest);
        foreach (var range in found) rest[range].Fill((byte)'0');
        var own = Encoding.ASCII.GetBytes(Digest.Of(made).ToUpperInvariant()[..Digits]);
        foreach (var range in found) own.CopyTo(rest[range]);
        return made;
    }

    /// <summary>Between the two pairs of angles that follow.</summary>
    private static List<Range> Identifiers(ReadOnlySpan<byte> trailer)
    {
        var found = new List<Range>();
        for (var at = 0; found.Count < 2 && trailer[at..].IndexOf((byte)'<') is >= 0 and var open;)
        {
            var from = at + open + 1;
            if (from + Digits >= trailer.Length || trailer[from + Digits] != '>') break;
            found.Add(from..(from + Digits));
            at = from + Digits;
        }
        return found;
    }
}
