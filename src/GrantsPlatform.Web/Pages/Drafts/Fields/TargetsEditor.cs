using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>A number an indicator. Left empty, the target of an optional one is unknown, which is not zero.</summary>
internal sealed class TargetsEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.Targets];
    public override string View => "Fields/_Targets";
    public override string Shown => "Fields/_TargetsShown";

    public static string NameOf(FieldPlace place, Indicator indicator) => place.Part(indicator.Code);

    /// <summary>What is counted, in the plural.</summary>
    public static string UnitOf(Indicator indicator) => indicator.Unit switch
    {
        "person" => "personnes",
        "session" => "permanences",
        "workshop" => "ateliers",
        "procedure" => "démarches",
        "contact" => "contacts",
        "situation" => "situations",
        var other => other,
    };

    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) =>
        Known(place, answer).Aggregate(inputs, (written, target) => written.With(place.Part(target.Key), Typed.Text(target.Value)));

    public override TypedAnswer Read(FieldPlace place, Inputs inputs)
    {
        var stored = place.Stored is { } answer ? Known(place, answer) : ImmutableSortedDictionary<string, decimal>.Empty;
        var parts = new AnswerParts<Target>(place, targets =>
        {
            var all = targets.ToImmutableSortedDictionary(target => target.Indicator, target => target.Number, StringComparer.Ordinal);
            return place.Stored is { } same && stored.SequenceEqual(all) ? TypedAnswer.As(same)
                : all.IsEmpty ? TypedAnswer.Nothing
                : TypedAnswer.Of(WithUnknown(place, all));
        });
        foreach (var indicator in place.Draft.Definition.Indicators)
        {
            var name = NameOf(place, indicator);
            if (inputs.One(name) is not { Length: > 0 } text) continue;
            var before = stored.TryGetValue(indicator.Code, out var number) ? new Target(indicator.Code, number) : null;
            if (WhyNoTarget(indicator, text) is { } problem) parts.Refuse(problem, name, before, indicator.Label);
            else parts.Take(new Target(indicator.Code, Typed.Whole(text) ?? 0), name, before, indicator.Label);
        }
        return parts.Read();
    }

    private sealed record Target(string Indicator, decimal Number);

    private static string? WhyNoTarget(Indicator indicator, string text) =>
        Typed.Number(text) is not { } number ? TypedNumber.Of(text).Why("Indiquez un nombre, par exemple 120.")
        : Typed.Whole(text) is null ? $"Une cible se compte en {UnitOf(indicator)}\u202F: indiquez un nombre entier, sans décimale."
        : number < 0 ? "Une cible ne peut pas être négative."
        : null;

    /// <summary>An optional target without a number is said to be unknown.</summary>
    private static ImmutableSortedDictionary<string, JsonElement> WithUnknown(FieldPlace place, ImmutableSortedDictionary<string, decimal> targets) =>
        place.Draft.Definition.Indicators.Where(indicator => indicator.Optional && !targets.ContainsKey(indicator.Code))
            .Aggregate(
                targets.ToImmutableSortedDictionary(target => target.Key, target => JsonSerializer.SerializeToElement(target.Value), StringComparer.Ordinal),
                (all, indicator) => all.Add(indicator.Code, JsonSerializer.SerializeToElement<object?>(null)));

    private static ImmutableSortedDictionary<string, decimal> Known(FieldPlace place, JsonElement answer) =>
        (Stored.Read<Dictionary<string, decimal?>>(answer) ?? [])
            .Where(target => target.Value is not null && place.Draft.Definition.FindIndicator(target.Key) is not null)
            .ToImmutableSortedDictionary(target => target.Key, target => target.Value!.Value, StringComparer.Ordinal);
}
