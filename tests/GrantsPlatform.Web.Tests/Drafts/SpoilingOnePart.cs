using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>One wrong part of a field that has several, whatever the field: every other part is kept, and the wrong one is told beside its input.</summary>
[Collection(Site.Name)]
public sealed class SpoilingOnePart(WebFixture site)
{
    /// <summary>The kinds of field whose answer is made of several inputs; a new one without its parts here fails <see cref="Covers_every_kind_of_several_parts"/>.</summary>
    private static readonly ImmutableDictionary<FieldType, Func<FieldPlace, IEnumerable<Part>>> PartsOf = new Dictionary<FieldType, Func<FieldPlace, IEnumerable<Part>>>
    {
        [FieldType.Budget] = place => BudgetPlace.All.Select((line, at) => new Part(BudgetEditor.NameOf(place, line), $"{100 + at}", "mille")),
        [FieldType.Targets] = place => place.Draft.Definition.Indicators.Select((one, at) => new Part(TargetsEditor.NameOf(place, one), $"{10 + at}", "40,5")),
        [FieldType.Request] = place => RequestGrid.Of(place, null) is var grid
            ? grid.Rows.SelectMany(row => grid.Years.Select(year => new Part(grid.NameOf(row, year), $"{1000 + year}", "vingt mille"))) : [],
        [FieldType.Partners] = place => ((string[])[Sheet.Paid, Sheet.Unpaid]).SelectMany((partner, row) => ((Part[])
        [
            new(place.Part(row, "role"), $"Rôle {row}", new string('a', 501)), new(place.Part(row, "mail"), $"contact{row}@relais.example", "contact chez relais"),
        ]).Select(part => part with { Fixed = [(place.Part(row, "organisation"), partner)] })),
        [FieldType.MultipleChoice] = place => place.Field.Options.Select(option => new Part(place.Name, option.Code, "inconnu")),
    }.ToImmutableDictionary();

    private sealed record Part(string Input, string Right, string Wrong)
    {
        public ImmutableArray<(string Input, string Text)> Fixed { get; init; } = [];
    }

    [Fact]
    public void Covers_every_kind_of_several_parts()
    {
        // Files are taken in one by one before they are read, see AttachingFiles.
        FieldType[] single = [FieldType.Text, FieldType.LongText, FieldType.Integer, FieldType.Amount, FieldType.Date, FieldType.YesNo, FieldType.Choice,
            FieldType.Departement, FieldType.Commune, FieldType.Declaration, FieldType.Uploads];
        Assert.Equal(Enum.GetValues<FieldType>().Order(), single.Concat(PartsOf.Keys).Order());
    }

    [Fact]
    public void Keeps_every_other_part_and_says_which_one_is_wrong() => Check.QuickThrowOnFailure(Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (place, parts, spoilt) = one;
        var right = FieldEditors.Of(place.Field).Read(place, Typed(parts.Where(part => part != spoilt), place));
        var read = FieldEditors.Of(place.Field).Read(place, Typed(parts, place, spoilt));
        var problem = Assert.Single(read.Problems);
        Assert.Equal(spoilt.Input, problem.Field);
        Assert.Equal(Inputs(place, right), Inputs(place, read));
    }));

    [Fact]
    public void Leaves_what_is_stored_in_its_place() => Check.QuickThrowOnFailure(Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (place, parts, spoilt) = one;
        var editor = FieldEditors.Of(place.Field);
        var stored = editor.Read(place, Typed(parts, place));
        Assert.Empty(stored.Problems);
        var saved = place.Storing(stored.Answer);
        var read = editor.Read(saved, Typed(parts, saved, spoilt));
        Assert.Single(read.Problems);
        // What is not typed in cells but chosen from a list has nothing in its place.
        if (place.Field.Type != FieldType.MultipleChoice) Assert.Equal(FormCheck.CanonicalBytes(stored.Answer), FormCheck.CanonicalBytes(read.Answer));
    }));

    [Theory]
    [InlineData(null)]
    [InlineData("Autosave")]
    public async Task Saves_a_budget_without_the_cell_that_is_no_amount_and_gives_that_cell_back(string? handler)
    {
        var (client, file) = await site.DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/financement"))
            .Fill("f.budget.expense-601", "mille").Fill("f.budget.expense-641", "21 200").Fill("f.budget.income-74-communes", "1 200").SendAsync(handler);
        Assert.Equal(handler is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK, page.Status);
        Assert.Equal("mille", page["f.budget.expense-601"]);
        Assert.Contains("id=\"f-budget-expense-601-erreur\"", page.Page);
        if (handler is null) Assert.Contains("Budget prévisionnel de l’action, 601 Prestations de services\u202F: Indiquez un montant", page.Text);
        Assert.Contains("Sans les montants à corriger", page.Text);
        var lines = (await site.AnswersAsync(file)).Find("budget")!.Value.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(["641", "74"], lines.Select(line => line.GetProperty("code").GetString()!));
        Assert.Equal([21200m, 1200m], lines.Select(line => line.GetProperty("amount").GetDecimal()));
    }

    private static Gen<(FieldPlace Place, ImmutableArray<Part> Parts, Part Spoilt)> Cases() =>
        from place in Gen.Elements(Sheet.Places(field => PartsOf.ContainsKey(field.Type)).Select(Alone).ToArray())
        let all = PartsOf[place.Field.Type](place).ToArray()
        from some in place.Field.Type == FieldType.Partners ? Gen.Constant(all.AsEnumerable()) : Gen.NonEmptyListOf(Gen.Elements(all)).Select(list => list.Distinct())
        let parts = some.ToImmutableArray()
        from spoilt in Gen.Elements(parts.AsEnumerable())
        select (place, parts, spoilt);

    /// <summary>Nothing is stored of the field itself.</summary>
    private static FieldPlace Alone(FieldPlace place) => place.Field.Type == FieldType.Partners ? place.Storing(JsonSerializer.SerializeToElement<object?>(null)) : place;

    private static Inputs Typed(IEnumerable<Part> parts, FieldPlace place, Part? spoilt = null)
    {
        var typed = Pages.Drafts.Fields.Inputs.None;
        foreach (var part in parts)
        {
            foreach (var (input, text) in part.Fixed) typed = typed.With(input, text);
            typed = typed.With(part.Input, [.. typed.Many(part.Input), part == spoilt ? part.Wrong : part.Right]);
        }
        // A line of partners has its other words, too.
        if (place.Field.Type == FieldType.Partners) foreach (var row in typed.Rows(place.Name)) if (!typed.Has(place.Part(row, "role"))) typed = typed.With(place.Part(row, "role"), "");
        return typed;
    }

    /// <summary>What is kept, input by input.</summary>
    private static IEnumerable<string> Inputs(FieldPlace place, TypedAnswer read)
    {
        if (read.Answer.ValueKind == JsonValueKind.Null) return [];
        var written = FieldEditors.Of(place.Field).Write(place, read.Answer, Pages.Drafts.Fields.Inputs.None);
        return written.Names.SelectMany(name => written.Many(name).Select(text => $"{name}={text}"));
    }
}
