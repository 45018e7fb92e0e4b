using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Reading;

/// <summary>Something that waits to be carried out, for those who look after it: what it is called and to what it goes, and nothing of what it holds.</summary>
/// <param name="Source">What it follows from.</param>
/// <param name="Target">Null for messages and for what goes to many.</param>
/// <param name="Name">Of the command or the letter; null where it cannot be read.</param>
public sealed record WaitingEffect(StreamId Source, string Id, EffectKind Kind, StreamId? Target, string? Name, int Attempts, DateTimeOffset NotBefore)
{
    internal static WaitingEffect Of(StoredEffect effect)
    {
        var (target, name) = Read(effect);
        return new WaitingEffect(effect.Source, effect.Id, effect.Kind, target, name, effect.Attempts, effect.NotBefore);
    }

    private static (StreamId? Target, string? Name) Read(StoredEffect effect)
    {
        try
        {
            using var json = JsonDocument.Parse(effect.Payload);
            return (StreamId.TryParse(Text(json.RootElement, "to"), out var target) ? target : null,
                (Text(json.RootElement, "command") ?? (json.RootElement.TryGetProperty("notice", out var notice) ? Text(notice, "letter") : null)) is { } shape ? Waiting.NameOfShape(shape) : null);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement from, string name) => from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
