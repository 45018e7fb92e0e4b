using System.Text.Json.Nodes;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Registers;
using GrantsPlatform.Reading.Replays;

namespace GrantsPlatform.Host.Replaying;

/// <summary>A person signs, submits or seals what is before their eyes: it is read at the moment of sending, as a page would show it.</summary>
internal sealed class SeenValues(Queries queries)
{
    public async Task<JsonNode?> FillAsync(JsonNode? data, CancellationToken cancellation)
    {
        switch (data)
        {
            case JsonObject members:
                var filled = new JsonObject();
                foreach (var (name, member) in members) filled[name] = await FillAsync(member, cancellation).ConfigureAwait(false);
                return filled;
            case JsonArray items:
                var list = new JsonArray();
                foreach (var item in items) list.Add(await FillAsync(item, cancellation).ConfigureAwait(false));
                return list;
            case JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith(Template.HashPrefix, StringComparison.Ordinal):
                return await HashAsync(text[Template.HashPrefix.Length..], cancellation).ConfigureAwait(false)
                    ?? throw new ScenarioException($"«\u00A0{text}\u00A0» ne désigne rien dont une empreinte puisse être vue à ce moment.");
            case JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith(Template.SealPrefix, StringComparison.Ordinal):
                return await SealAsync(text[Template.SealPrefix.Length..], cancellation).ConfigureAwait(false)
                    ?? throw new ScenarioException($"«\u00A0{text}\u00A0» ne désigne pas des valeurs certifiées.");
            default:
                return data?.DeepClone();
        }
    }

    private async Task<string?> HashAsync(string target, CancellationToken cancellation)
    {
        // A register's values are seen for a period: register/dossier-01/2025-09-01~2026-08-31.
        var parts = target.Split('/');
        if (!StreamId.TryParse(string.Join('/', parts.Take(2)), out var id)) return null;
        return parts.Length switch
        {
            2 => await queries.AskAsync(new HashSeen(id), Viewer.Console, cancellation).ConfigureAwait(false),
            3 when id.Kind == RegisterState.Kind && PeriodOf(parts[2]) is { } period =>
                await queries.AskAsync(new IndicatorsOfRegister(id.Key, period), Viewer.Console, cancellation).ConfigureAwait(false) is { } seen ? Sealing.HashOf(period, seen.Results) : null,
            _ => null,
        };
    }

    /// <summary>All that a register sealed last, or of it what a report asks for.</summary>
    private async Task<JsonNode?> SealAsync(string target, CancellationToken cancellation) =>
        StreamId.TryParse(target, out var id) && await queries.AskAsync(new SealedIndicators(id), Viewer.Console, cancellation).ConfigureAwait(false) is { } values
            ? new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)JsonValue.Create(value.Value))))
            : null;

    private static Period? PeriodOf(string name) => name.Split('~') is [var from, var to] && DateOnly.TryParse(from, out var first) && DateOnly.TryParse(to, out var last)
        ? new Period(first, last)
        : null;
}
