using System.Text.Json.Serialization;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>
/// Where a life stands, for an operator who looks at the engine's own list of lives: it shows this as JSON, so that the names are in their language too.
/// Nobody's name stands in it, for the engine erases nothing.
/// </summary>
/// <param name="Stage">"ouvert jusqu’au 9 mai 2025 à 12 h 00".</param>
/// <param name="Awaits">What somebody has to do, and who.</param>
/// <param name="Next">What happens by itself next, and when; null when nothing does.</param>
public sealed record Standing(
    [property: JsonPropertyName("stade")] string Stage,
    [property: JsonPropertyName("attend")] IReadOnlyList<string> Awaits,
    [property: JsonPropertyName("ensuite")] string? Next);
