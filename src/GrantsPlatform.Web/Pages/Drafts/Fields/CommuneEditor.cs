using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>A commune, typed by its name or postcode and kept by its code; one that was merged is kept as the one that it is part of now.</summary>
internal sealed class CommuneEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.Commune];
    public override string View => "Fields/_Commune";
    public override string Say(FieldPlace place, JsonElement answer) => answer.GetString() is { } code ? PlaceWords.OfCommune(code) : "";

    /// <summary>A code that no list knows, of an answer of old, is given back as it is.</summary>
    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) => inputs.With(place.Name, Communes.Find(answer.GetString())?.Label ?? answer.GetString() ?? "");

    public override TypedAnswer Read(FieldPlace place, Inputs inputs)
    {
        var typed = new TypedCommune(inputs.Line(place.Name), inputs.Line(place.Name + TypedCommune.ChoicePart));
        if (typed.IsEmpty) return TypedAnswer.Nothing;
        return typed.Commune is { } commune ? TypedAnswer.Of(commune.Code) : TypedAnswer.Wrong(place, $"{typed.WhyNot.Message} {typed.WhyNot.Remedy}");
    }
}
