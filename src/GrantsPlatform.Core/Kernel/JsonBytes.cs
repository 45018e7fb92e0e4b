using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GrantsPlatform.Core.Kernel;

/// <summary>JSON written by hand, with a writer that each thread keeps: a command is written several times on its way.</summary>
public static class JsonBytes
{
    /// <summary>What has grown larger is let go.</summary>
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static Kept? _kept;

    public static byte[] Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        // Taken away while it is used: whoever writes within a writing takes another.
        var kept = _kept ?? new Kept();
        _kept = null;
        write(kept.Writer, value);
        kept.Writer.Flush();
        var bytes = kept.Buffer.WrittenSpan.ToArray();
        if (kept.Buffer.Capacity > LargestKept) return bytes;
        kept.Buffer.ResetWrittenCount();
        kept.Writer.Reset();
        _kept = kept;
        return bytes;
    }

    private sealed class Kept
    {
        public Kept() => Writer = new Utf8JsonWriter(Buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        public ArrayBufferWriter<byte> Buffer { get; } = new(4096);
        public Utf8JsonWriter Writer { get; }
    }
}
