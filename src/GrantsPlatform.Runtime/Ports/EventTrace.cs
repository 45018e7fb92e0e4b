using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Ports;

/// <summary>What searches look at of an event: the beginning of its bytes, which every release has written in one order.</summary>
/// <param name="Event">Without its version: "application.submitted".</param>
public readonly record struct EventTrace(StreamId Stream, long Version, string Event, DateTimeOffset At, string Actor)
{
    /// <summary>Stands before the name of a command where it is a term: those of kinds look alike.</summary>
    private const char OfCommand = '!';

    /// <summary>"submit-application"; null where the event does not say.</summary>
    public string? Command { get; init; }

    /// <summary>What it is noted under. An actor has a colon, an event a dot, a kind neither.</summary>
    public ImmutableArray<string> Terms => Command is { } command ? [Actor, TermOf(command), Event, Stream.Kind] : [Actor, Event, Stream.Kind];

    public static string TermOf(string command) => OfCommand + command;

    /// <summary>Null for bytes that are no event: verifying tells of those.</summary>
    public static EventTrace? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Open(bytes);
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static EventTrace? Open(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        var (stream, version, name, at, command) = (default(StreamId), 0L, "", default(DateTimeOffset), default(string));
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var property = json.GetString();
            json.Read();
            switch (property)
            {
                case "stream": stream = StreamId.Parse(json.GetString() ?? ""); break;
                case "version": version = json.GetInt64(); break;
                case "event": name = WithoutVersion(json.GetString() ?? ""); break;
                case "at": at = json.GetDateTimeOffset(); break;
                case "command": command = json.GetString(); break;
                case "actor": return new EventTrace(stream, version, name, at, json.GetString() ?? "") { Command = command };
                default: json.Skip(); break;
            }
        }
        return null;
    }

    /// <summary>What happened keeps its name from one version of its data to the next.</summary>
    public static string WithoutVersion(string name) =>
        name.LastIndexOf(".v", StringComparison.Ordinal) is > 0 and var at && name.AsSpan(at + 2).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..at] : name;
}
