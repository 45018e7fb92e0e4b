using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Tests.Drafts;

public sealed class EditingAnyField
{
    [Fact]
    public void Has_an_editor_for_every_type()
    {
        foreach (var type in Enum.GetValues<FieldType>())
            Assert.Contains(type, FieldEditors.Of(new Field("a", "A", type, false)).Types);
    }

    [Fact]
    public void Reads_the_answer_that_it_wrote() => Check.QuickThrowOnFailure(Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (place, answer) = (one.Place.Storing(one.Answer), one.Answer);
        Assert.Null(FormCheck.CheckValue(place.Draft.Definition, place.Field.Code, answer));
        var editor = FieldEditors.Of(place.Field);
        var read = editor.Read(place, editor.Write(place, answer, Inputs.None));
        Assert.Empty(read.Problems);
        Assert.Equal(FormCheck.CanonicalBytes(answer), FormCheck.CanonicalBytes(read.Answer));
    }));

    /// <summary>By its name, its postcode or its code; what may mean several is given back with those to choose from.</summary>
    [Theory]
    [InlineData("hénin beaumont", "", "62427")]
    [InlineData("62427", "", "62427")]
    [InlineData("Saint-Denis (974)", "", "97411")]
    [InlineData("75101", "", "75056")]
    [InlineData("saint denis", "93066", "93066")]
    [InlineData("saint denis", "62427", null)]
    [InlineData("saint denis", "", null)]
    [InlineData("Nulle-Part-sur-Mer", "", null)]
    public void Takes_a_commune_that_only_one_can_be_meant_by(string typed, string chosen, string? code)
    {
        var place = Sheet.Places(field => field.Type == FieldType.Commune).First();
        var read = FieldEditors.Of(place.Field).Read(place, Inputs.None.With(place.Name, typed).With($"{place.Name}.choix", chosen));
        if (code is null) Assert.NotEmpty(read.Problems);
        else Assert.Equal(code, read.Answer.GetString());
    }

    [Fact]
    public void Makes_an_answer_that_can_be_saved_of_what_it_wrote_for_nobody_yet() => Check.QuickThrowOnFailure(Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var editor = FieldEditors.Of(one.Place.Field);
        var read = editor.Read(one.Place, editor.Write(one.Place.Storing(one.Answer), one.Answer, Inputs.None));
        Assert.Empty(read.Problems);
        Assert.Null(FormCheck.CheckValue(one.Place.Draft.Definition, one.Place.Field.Code, read.Answer));
    }));

    [Fact]
    public void Takes_a_page_without_words_for_no_answer()
    {
        foreach (var place in Sheet.Places()) Assert.Equal(JsonValueKind.Null, FieldEditors.Of(place.Field).Read(place, Inputs.None).Answer.ValueKind);
    }

    [Fact]
    public void Never_throws_whatever_is_sent() => Check.QuickThrowOnFailure(Prop.ForAll(Garbage().ToArbitrary(), one =>
    {
        var (place, inputs) = one;
        var editor = FieldEditors.Of(place.Field);
        var read = editor.Read(place, inputs);
        if (read.IsKept) FormCheck.CheckValue(place.Draft.Definition, place.Field.Code, read.Answer);
        if (editor.Pressed(place, inputs) is { } pressed) editor.Read(place, pressed);
    }));

    private static Gen<(FieldPlace Place, JsonElement Answer)> Cases() =>
        from place in Gen.Elements(Sheet.Places().ToArray())
        from answer in AnswerTo(place)
        select (place, answer);

    private static Gen<JsonElement> AnswerTo(FieldPlace place)
    {
        var (field, definition) = (place.Field, place.Draft.Definition);
        var cents = Gen.Choose(0, 90_000_00).Select(amount => new Money(amount));
        return field.Type switch
        {
            FieldType.Text or FieldType.LongText => Json(Gen.Elements("Un mot", "L’accueil – « dès 16 ans »", "12,5 %")),
            FieldType.Commune => Json(Gen.Elements("62427", "2A004")),
            FieldType.Integer => Json(Gen.Choose((int)(field.Min ?? 0), (int)(field.Max ?? 500))),
            FieldType.Amount => Json(cents),
            FieldType.Date => Json(Gen.Choose(0, 3000).Select(day => new DateOnly(2020, 1, 1).AddDays(day).ToString("yyyy-MM-dd"))),
            FieldType.YesNo => Json(Gen.Elements(true, false)),
            FieldType.Declaration => Json(Gen.Constant(true)),
            FieldType.Choice => Json(Gen.Elements(field.Options.Select(option => option.Code).ToArray())),
            FieldType.MultipleChoice => Json(Gen.NonEmptyListOf(Gen.Elements(field.Options.Select(option => option.Code).ToArray())).Select(codes => codes.Distinct().ToArray())),
            FieldType.Departement => Json(Gen.Elements(definition.Departements.Select(one => one.Code).ToArray())),
            FieldType.Uploads => Json(Gen.Choose(0, 9999).Select(n => new[] { new UploadRef($"statuts {n}.pdf", "application/pdf", n, Digest.Of($"{n}")) })),
            FieldType.Budget => Json(Gen.NonEmptyListOf(from line in Gen.Elements(BudgetPlace.All.ToArray()) from amount in cents select line.With(amount)).Select(lines => new Budget([.. lines]))),
            FieldType.Request => Json(Gen.NonEmptyListOf(
                from strand in Gen.Elements(definition.Strands.ToArray())
                from year in Gen.Elements(definition.Years.ToArray())
                from payee in Gen.Elements(Sheet.Lead, Sheet.Paid, "o-unknown")
                from unit in Gen.Elements(null, "nuit", "heure d’atelier")
                from amount in cents
                select new AmountLine(definition.Funder.Code, strand.Code, year, payee, amount + new Money(1), unit, unit is null ? null : 2.5m))),
            FieldType.Targets => Json(Gen.Choose(1, 400).Select(n => definition.Indicators.ToImmutableSortedDictionary(one => one.Code, one => one.Optional && n % 2 == 0 ? (decimal?)null : (decimal)n))),
            FieldType.Partners => Json(Gen.Elements<PartnerAnswer[]>(
                [new PartnerAnswer(Sheet.Paid, "Hébergement", true, "a@relais.example")], [new PartnerAnswer("o-unknown", "Repérage", false), new PartnerAnswer(Sheet.Unpaid, "Mobilité", true)])),
            _ => throw new InvalidOperationException($"{field.Type} has no generator."),
        };
    }

    private static Gen<JsonElement> Json<T>(Gen<T> values) => values.Select(value => JsonSerializer.SerializeToElement(value, Wire.Options));

    private static Gen<(FieldPlace, Inputs)> Garbage() =>
        from place in Gen.Elements(Sheet.Places().ToArray())
        let editor = FieldEditors.Of(place.Field)
        from answer in AnswerTo(place)
        let names = NamesOf(place, answer).Append(place.Name)
            .Concat(((string[])["kept", "file", "vault", "remove", "add", "ask", "take", "0.siret", "0.role", "7.mail", "999999.role", "-1.paid"]).Select(part => place.Part(part))).ToArray()
        from wrong in Gen.ListOf(from name in Gen.Elements(names) from text in Gen.Elements("", " ", "abc", "-5", "1e400", "12,345", "\u0000", "{\"a\":", "null", "<script>", new string('9', 300), "٣", "2025-02-30") select (name, text))
        select (place, wrong.Aggregate(editor.Write(place.Storing(answer), answer, Inputs.None), (inputs, one) => inputs.With(one.name, one.text)));

    private static IEnumerable<string> NamesOf(FieldPlace place, JsonElement answer)
    {
        var written = FieldEditors.Of(place.Field).Write(place.Storing(answer), answer, Inputs.None);
        return place.Field.Type switch
        {
            FieldType.Budget => BudgetPlace.All.Select(line => BudgetEditor.NameOf(place, line)),
            FieldType.Targets => place.Draft.Definition.Indicators.Select(one => TargetsEditor.NameOf(place, one)),
            FieldType.Request => RequestGrid.Of(place, null).Rows.SelectMany(row => place.Draft.Definition.Years.Select(year => RequestGrid.Of(place, null).NameOf(row, year))),
            _ => written.Rows(place.Name).Select(row => place.Part(row, "organisation")),
        };
    }
}
