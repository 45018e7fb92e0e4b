using System.Globalization;
using System.IO.Compression;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Tables.Packing;

/// <summary>What searches look at of a thousand events, in their order: a line each, compressed. The command stands last, where the event says it.</summary>
internal static class TrailBlock
{
    public const int Events = 1000;

    public static byte[] Write(IEnumerable<EventTrace> traces)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Optimal))
            foreach (var one in traces)
                packed.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{one.At.UtcTicks} {one.Actor} {one.Event} {one.Stream} {one.Version}{(one.Command is { } command ? $" {command}" : "")}\n")));
        return bytes.ToArray();
    }

    /// <summary>Oldest first.</summary>
    public static List<EventTrace> Read(byte[] bytes)
    {
        using var lines = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        var traces = new List<EventTrace>(Events);
        while (lines.ReadLine() is { } line)
            if (line.Split(' ') is [var ticks, var actor, var name, var stream, var version, .. var command])
                traces.Add(new EventTrace(StreamId.Parse(stream), long.Parse(version, CultureInfo.InvariantCulture), name, new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero), actor)
                {
                    Command = command.FirstOrDefault(),
                });
        return traces;
    }
}
