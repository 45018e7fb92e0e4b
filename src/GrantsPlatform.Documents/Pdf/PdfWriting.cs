using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace GrantsPlatform.Documents.Pdf;

/// <summary>A PDF, object after object: what is written is not kept.</summary>
internal sealed class PdfWriting
{
    private readonly Stream _to;
    private readonly List<long> _offsets = [];

    public PdfWriting(Stream to)
    {
        _to = to;
        Put([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n"u8]);
    }

    /// <summary>In bytes, so far.</summary>
    public long Length { get; private set; }

    public static IndirectReferenceToken Reference(int number) => new(new IndirectReference(number, 0));

    /// <summary>A number whose object is yet to be written.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count;
    }

    public IndirectReferenceToken Add(IToken token)
    {
        var number = Reserve();
        Write(number, token);
        return Reference(number);
    }

    public void Write(int number, IToken token)
    {
        _offsets[number - 1] = Length;
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n")));
        TokenWriter.Instance.WriteToken(token, bytes);
        bytes.Write("\nendobj\n"u8);
        Put(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <param name="trailer">Without its size.</param>
    public void End(DictionaryToken trailer)
    {
        var at = Length;
        var end = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in _offsets) end.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        Put(Encoding.ASCII.GetBytes(end.Append("trailer\n").ToString()));
        using var bytes = new MemoryStream();
        TokenWriter.Instance.WriteToken(trailer.With("Size", new NumericToken(_offsets.Count + 1)), bytes);
        Put(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        Put(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{at}\n%%EOF\n")));
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _to.Write(bytes);
        Length += bytes.Length;
    }
}
