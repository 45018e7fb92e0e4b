using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Outbox;

/// <summary>What an effect carries, as JSON; commands and notices as they wait.</summary>
internal static class EffectPayload
{
    public static (EffectKind Kind, byte[] Bytes) Write(Reaction reaction) => reaction switch
    {
        Reaction.Send send => (EffectKind.Send, Wire.ToBytes(
            new SendJson(send.To, Waiting.NameOf(send.Command), ElementOf(send.Command)))),
        Reaction.SendToEach each => (EffectKind.SendToEach, Wire.ToBytes(
            new SendToEachJson(each.View, each.Partition, Waiting.NameOf(each.Command), ElementOf(each.Command), each.Filter, each.Value, each.Range))),
        Reaction.Tell tell => (EffectKind.Tell, Wire.ToBytes(tell.Message)),
        Reaction.DoEach each => (EffectKind.DoEach, Wire.ToBytes(each)),
        Reaction.DrawUp drawn => (EffectKind.DrawUp, Wire.ToBytes(drawn)),
        Reaction.Make make => (EffectKind.Make, Wire.ToBytes(make)),
        _ => throw new InvalidOperationException($"{reaction} cannot be stored."),
    };

    /// <exception cref="UnreadableEffectException">Written by another version of the program, or damaged.</exception>
    public static Reaction Read(EffectKind kind, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return kind switch
            {
                EffectKind.Send when Wire.FromBytes<SendJson>(bytes) is { } send => new Reaction.Send(send.To, Waiting.ReadCommand(send.Command, send.Data)),
                EffectKind.SendToEach when Wire.FromBytes<SendToEachJson>(bytes) is { } each =>
                    new Reaction.SendToEach(each.View, each.Partition, each.Filter, each.Value, Waiting.ReadCommand(each.Command, each.Data)) { Range = each.Range },
                EffectKind.Tell => new Reaction.Tell(Waiting.ReadMessage(bytes)),
                EffectKind.DoEach when Wire.FromBytes<Reaction.DoEach>(bytes) is { } each => each,
                EffectKind.DrawUp when Wire.FromBytes<Reaction.DrawUp>(bytes) is { } drawn => drawn,
                EffectKind.Make when Wire.FromBytes<Reaction.Make>(bytes) is { } make => make,
                _ => throw new UnreadableEffectException($"An effect of kind {kind} is not known.", null),
            };
        }
        catch (Exception cause) when (cause is JsonException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableEffectException("The effect is not readable.", cause);
        }
    }

    private static JsonElement ElementOf(Command command) => JsonSerializer.SerializeToElement(command, command.GetType(), Wire.Options);

    private sealed record SendJson(StreamId To, string Command, JsonElement Data);

    private sealed record SendToEachJson(string View, string Partition, string Command, JsonElement Data, string? Filter = null, string? Value = null, KeyRange? Range = null);
}

internal sealed class UnreadableEffectException(string message, Exception? cause) : Exception(message, cause);
