using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>Texts.</summary>
internal sealed class TextEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.Text, FieldType.LongText];
    public override string View => "Fields/_Text";
    public override string Say(FieldPlace place, JsonElement answer) => answer.GetString() ?? "";
    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) => inputs.With(place.Name, answer.GetString() ?? "");
    public override TypedAnswer Read(FieldPlace place, Inputs inputs) =>
        (place.Field.Type == FieldType.LongText ? inputs.One(place.Name) : inputs.Line(place.Name)) is { Length: > 0 } text ? TypedAnswer.Of(text) : TypedAnswer.Nothing;
}

/// <summary>Whole numbers and amounts, as people write them in French.</summary>
internal sealed class NumberEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.Integer, FieldType.Amount];
    public override string View => "Fields/_Number";
    public override string Say(FieldPlace place, JsonElement answer) => place.Field.Type == FieldType.Amount
        ? French.Amount(Money.FromEuros(answer.GetDecimal()))
        : French.Number(answer.GetDecimal());

    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) => inputs.With(place.Name, Typed.Text(answer.GetDecimal()));

    public override TypedAnswer Read(FieldPlace place, Inputs inputs) => inputs.One(place.Name) switch
    {
        "" => TypedAnswer.Nothing,
        var text when (place.Field.Type == FieldType.Integer ? Typed.Whole(text) : Typed.Number(text)) is { } number => TypedAnswer.Of(number),
        var text => TypedAnswer.Wrong(place, place.Field.Type == FieldType.Amount ? Typed.NoAmount(text) : TypedNumber.Of(text).Why("Indiquez un nombre entier, sans décimale, par exemple 12.")),
    };
}

internal sealed class DateEditor : FieldEditor
{
    private const string Stored = "yyyy-MM-dd";

    public override ImmutableArray<FieldType> Types => [FieldType.Date];
    public override string View => "Fields/_Date";
    public override string Say(FieldPlace place, JsonElement answer) => French.Date(DayOf(answer));
    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) => inputs.With(place.Name, Typed.Text(DayOf(answer)));

    public override TypedAnswer Read(FieldPlace place, Inputs inputs) => (inputs.One(place.Name), Typed.Date(inputs.One(place.Name))) switch
    {
        ("", _) => TypedAnswer.Nothing,
        (_, { } day) => TypedAnswer.Of(day.ToString(Stored, CultureInfo.InvariantCulture)),
        _ => TypedAnswer.Wrong(place, "Indiquez un jour qui existe, par exemple 01/09/2026."),
    };

    private static DateOnly DayOf(JsonElement answer) => DateOnly.ParseExact(answer.GetText(), Stored, CultureInfo.InvariantCulture);
}

internal sealed class YesNoEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.YesNo];
    public override string View => "Fields/_YesNo";
    public override string Say(FieldPlace place, JsonElement answer) => answer.GetBoolean() ? "Oui" : "Non";
    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) => inputs.With(place.Name, answer.GetBoolean() ? "yes" : "no");

    public override TypedAnswer Read(FieldPlace place, Inputs inputs) => inputs.One(place.Name) switch
    {
        "yes" => TypedAnswer.Of(true),
        "no" => TypedAnswer.Of(false),
        "" => TypedAnswer.Nothing,
        _ => TypedAnswer.Wrong(place, "Choisissez oui ou non."),
    };
}

/// <summary>One of the definition's options, or of its départements. Whether it is one, the core says.</summary>
public sealed class ChoiceEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.Choice, FieldType.Departement];
    public override string View => "Fields/_Choice";
    public override string Say(FieldPlace place, JsonElement answer) => OptionsOf(place).FirstOrDefault(option => option.Value == answer.GetString())?.Label ?? "";
    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) => inputs.With(place.Name, answer.GetString() ?? "");
    public override TypedAnswer Read(FieldPlace place, Inputs inputs) => inputs.One(place.Name) is { Length: > 0 } code ? TypedAnswer.Of(code) : TypedAnswer.Nothing;

    public static IEnumerable<Choice> OptionsOf(FieldPlace place) => place.Field.Type == FieldType.Departement
        ? place.Draft.Definition.Departements.Select(departement => new Choice(departement.Code, $"{departement.Name} ({departement.Code})"))
        : place.Field.Options.Select(option => new Choice(option.Code, option.Label));
}

internal sealed class MultipleChoiceEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.MultipleChoice];
    public override string View => "Fields/_MultipleChoice";

    public override string Say(FieldPlace place, JsonElement answer) =>
        French.List(answer.EnumerateArray().Select(item => place.Field.Options.FirstOrDefault(option => option.Code == item.GetString())?.Label ?? ""));

    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) =>
        inputs.With(place.Name, [.. answer.EnumerateArray().Select(item => item.GetString() ?? "")]);

    public override TypedAnswer Read(FieldPlace place, Inputs inputs)
    {
        var parts = new AnswerParts<string>(place, codes => codes.Count == 0 ? TypedAnswer.Nothing : TypedAnswer.Of(codes));
        foreach (var code in inputs.Many(place.Name).Where(code => code.Length > 0).Distinct()) parts.Take(code, place.Name);
        return parts.Read();
    }
}

/// <summary>A box to tick; not ticked is no answer.</summary>
internal sealed class DeclarationEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.Declaration];
    public override string View => "Fields/_Declaration";
    public override string Say(FieldPlace place, JsonElement answer) => answer.GetBoolean() ? "Certifié" : "";
    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) => answer.GetBoolean() ? inputs.With(place.Name, "true") : inputs;
    public override TypedAnswer Read(FieldPlace place, Inputs inputs) => inputs.One(place.Name) == "true" ? TypedAnswer.Of(true) : TypedAnswer.Nothing;
}
