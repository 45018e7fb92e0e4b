using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Chain;

/// <summary>
/// The bytes that are stored and hashed: one JSON object that stands alone, so that a verifier needs no column beside it.
/// <paramref name="At"/> is the instant that counts for the decision, <paramref name="StoredAt"/> the one at which it was written down,
/// <paramref name="Cause"/> the command's id, <paramref name="Fingerprint"/> the first 16 digits of its content's SHA-256,
/// <paramref name="Previous"/> the hash of the event before it in the stream ("" for the first).
/// </summary>
public sealed record EventEnvelope(
    StreamId Stream, long Version, string Name, DateTimeOffset At, DateTimeOffset StoredAt, Actor Actor, string? Reason,
    string Cause, string Fingerprint, string Previous, Event Data)
{
    /// <summary>The name of the command that it was decided on: "submit-application". Null in envelopes that were written before they said so.</summary>
    public string? Command { get; init; }

    /// <summary>The content records that were written with this event: what anybody can check them against later.</summary>
    public ImmutableArray<ContentSeal> Contents { get; init; } = [];

    public StoredEvent Seal()
    {
        var bytes = JsonBytes.Of(this, static (json, envelope) => envelope.Write(json));
        return new StoredEvent(Stream, Version, bytes, Digest.Of(bytes));
    }

    public static EventEnvelope Open(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        var name = root.GetProperty("event").GetText();
        return new EventEnvelope(
            StreamId.Parse(root.GetProperty("stream").GetText()),
            root.GetProperty("version").GetInt64(),
            name,
            root.GetProperty("at").GetDateTimeOffset(),
            // Envelopes of the first months tell one instant.
            root.GetProperty(root.TryGetProperty("stored", out _) ? "stored" : "at").GetDateTimeOffset(),
            Actor.Parse(root.GetProperty("actor").GetText()),
            root.TryGetProperty("reason", out var reason) ? reason.GetString() : null,
            root.GetProperty("cause").GetText(),
            root.GetProperty("fingerprint").GetText(),
            root.GetProperty("previous").GetText(),
            Wire.ReadEvent(name, JsonSerializer.SerializeToUtf8Bytes(root.GetProperty("data"))))
        {
            Command = root.TryGetProperty("command", out var command) ? command.GetString() : null,
            Contents = ContentsOf(root),
        };
    }

    /// <summary>What a verifier reads, without needing to know the event: works on events of any version of the program.</summary>
    public static EventLink OpenLink(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        return new EventLink(
            StreamId.Parse(root.GetProperty("stream").GetText()), root.GetProperty("version").GetInt64(), root.GetProperty("previous").GetText(),
            ContentsOf(root));
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("stream", Stream.ToString());
        json.WriteNumber("version", Version);
        json.WriteString("event", Name);
        json.WriteString("at", At.UtcDateTime);
        json.WriteString("stored", StoredAt.UtcDateTime);
        // Before the actor, where what searches look at ends.
        if (Command is not null) json.WriteString("command", Command);
        json.WriteString("actor", Actor.Id);
        if (Reason is not null) json.WriteString("reason", Reason);
        json.WriteString("cause", Cause);
        json.WriteString("fingerprint", Fingerprint);
        json.WriteString("previous", Previous);
        if (!Contents.IsEmpty)
        {
            json.WritePropertyName("contents");
            JsonSerializer.Serialize(json, Contents, Wire.Options);
        }
        json.WritePropertyName("data");
        JsonSerializer.Serialize(json, Data, Data.GetType(), Wire.Options);
        json.WriteEndObject();
    }

    private static ImmutableArray<ContentSeal> ContentsOf(JsonElement root) =>
        root.TryGetProperty("contents", out var contents) ? contents.Deserialize<ImmutableArray<ContentSeal>>(Wire.Options) : [];
}

/// <summary>One version of a content record as it was written, by its SHA-256; without a hash, the record was erased.</summary>
public sealed record ContentSeal(string Name, int Version, string? Hash);

/// <summary>What a verifier reads of an event.</summary>
public sealed record EventLink(StreamId Stream, long Version, string Previous, ImmutableArray<ContentSeal> Contents);
