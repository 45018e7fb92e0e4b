using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Files.Inspection;
using GrantsPlatform.Files.Tests.Samples;

namespace GrantsPlatform.Files.Tests.Inspection;

/// <summary>An answer, always and soon: no exception, no more time or memory than the file is worth.</summary>
public sealed class AnyBytesAtAll
{
    /// <summary>Some tens of milliseconds on a quiet machine; a search that wears itself out takes hours.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private static readonly (string Name, byte[] Bytes)[] Valid =
    [
        ("a.pdf", Sample.PdfWithObjectStream("1 0 << /Type /Page >>")),
        ("a.png", Sample.Png()),
        ("a.jpg", Sample.Jpeg()),
        ("a.docx", Sample.Docx()),
        ("a.xlsx", Sample.Xlsx(("xl/externalLinks/externalLink1.xml", "<a/>"))),
        ("a.odt", Sample.Odt()),
        ("a.csv", "nom;montant\n"u8.ToArray()),
    ];

    [Fact]
    public void Are_answered() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll<byte[], byte>((bytes, kind) => Answers(Valid[kind % Valid.Length].Name, bytes ?? [])));

    [Fact]
    public void After_a_true_signature_are_answered() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll<byte[], byte, byte>((bytes, kind, kept) =>
        {
            var (name, valid) = Valid[kind % Valid.Length];
            return Answers(name, [.. valid[..Math.Min(valid.Length, 4 + kept)], .. bytes ?? []]);
        }));

    [Fact]
    public void Of_a_file_cut_short_are_answered()
    {
        foreach (var (name, bytes) in Valid)
            for (var length = 0; length < bytes.Length; length++) Assert.True(Answers(name, bytes[..length]));
    }

    [Fact]
    public void Of_a_file_with_any_bit_flipped_are_answered()
    {
        foreach (var (name, bytes) in Valid)
            for (var bit = 0; bit < bytes.Length * 8; bit++)
            {
                var flipped = bytes.ToArray();
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.True(Answers(name, flipped));
            }
    }

    [Fact]
    public void With_several_bits_flipped_are_answered() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000),
        Prop.ForAll<ushort[], byte>((places, kind) =>
        {
            var (name, bytes) = Valid[kind % Valid.Length];
            var flipped = bytes.ToArray();
            foreach (var place in places ?? []) flipped[place % flipped.Length] ^= (byte)(1 << (place >> 13));
            return Answers(name, flipped);
        }));

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7\n", "stream\n", "%%EOF")]
    [InlineData("a.pdf", "%PDF-1.7\n", "/", "%%EOF")]
    [InlineData("a.pdf", "%PDF-1.7\n", " obj<</First/N>>stream\nendstream", "%%EOF")]
    [InlineData("a.pdf", "%PDF-1.7\n", "/J", "%%EOF")]
    [InlineData("a.jpg", "\u00FF\u00D8\u00FF", "\u00FF", "")]
    [InlineData("a.txt", "a", "PK\u0005\u0006", "")]
    [InlineData("a.docx", "PK\u0003\u0004", "PK\u0005\u0006", "")]
    public void Repeated_to_wear_a_search_out_are_answered_soon(string name, string start, string repeated, string end)
    {
        var bytes = Sample.Latin(start + string.Concat(Enumerable.Repeat(repeated, 5_000_000 / repeated.Length)) + end);
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        FileInspection.Inspect(name, bytes, InspectionLimits.Default, CancellationToken.None);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000_000);
    }

    private static bool Answers(string name, byte[] bytes)
    {
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var answer = FileInspection.Inspect(name, bytes, InspectionLimits.Default, CancellationToken.None);
        return answer.IsGiven != answer.Refusal is not null
            && watch.Elapsed < Soon && GC.GetAllocatedBytesForCurrentThread() - before < 50_000_000;
    }
}
