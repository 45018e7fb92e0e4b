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
        var targets = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var indicator in place.Draft.Definition.Indicators)
        {
            var name = NameOf(place, indicator);
            if (inputs.One(name) is not { Length: > 0 } text) continue;
            if (Typed.Number(text) is not { } number) return TypedAnswer.Wrong(TypedNumber.Of(text).Why($"{indicator.Label}\u202F: indiquez un nombre, par exemple 120."), name);
            if (Typed.Whole(text) is null) return TypedAnswer.Wrong($"{indicator.Label}\u202F: une cible se compte en {UnitOf(indicator)}, indiquez un nombre entier, sans décimale.", name);
            if (number < 0) return TypedAnswer.Wrong($"{indicator.Label}\u202F: une cible ne peut pas être négative.", name);
            targets[indicator.Code] = number;
        }
        if (place.Stored is { } stored && Known(place, stored).SequenceEqual(targets)) return new TypedAnswer(stored, null);
        return targets.Count == 0 ? TypedAnswer.Nothing : TypedAnswer.Of(WithUnknown(place, targets.ToImmutable()));
    }

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
