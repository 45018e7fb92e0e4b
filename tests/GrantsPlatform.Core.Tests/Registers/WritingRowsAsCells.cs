using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Core.Tests.Registers;

/// <summary>What leaves as a sheet comes back as the same rows.</summary>
public sealed class WritingRowsAsCells
{
    private static readonly RowKind Young = new("person", "Jeune", RowUnit.Person,
    [
        new("ase", "Suivi", ColumnType.YesNo), new("gender", "Genre", ColumnType.Choice, [new Option("woman", "Femme"), new Option("man", "Homme")]),
        new("needs", "Besoins", ColumnType.MultipleChoice, [new Option("a", "Logement"), new Option("b", "Budget ; dettes")]), new("from", "Début", ColumnType.Day), new("income", "Ressources", ColumnType.Amount),
    ]);

    private static readonly RowKind Contact = new("contact", "Contact", RowUnit.Contact, [new("channel", "Moyen", ColumnType.Choice, [new Option("phone", "Téléphone")])]);

    private static readonly RegisterDefinition Register = new([Young, Contact], 24);

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);

    [Fact]
    public void Gives_back_what_it_was_made_of()
    {
        ImmutableArray<RegisterRow> rows =
        [
            new("J-1", "person", new DateOnly(2025, 3, 4), null, 2001, ImmutableSortedDictionary<string, JsonElement>.Empty
                .Add("ase", Json(true)).Add("gender", Json("woman")).Add("needs", Json(new[] { "a", "b" })).Add("from", Json("2025-01-02")).Add("income", Json(512.5m))),
            new("J-2", "person", new DateOnly(2025, 3, 5), null, null, ImmutableSortedDictionary<string, JsonElement>.Empty.Add("ase", Json(false)).Add("needs", Json(Array.Empty<string>()))),
            new("C-1", "contact", new DateOnly(2025, 3, 6), "J-1", null, ImmutableSortedDictionary<string, JsonElement>.Empty.Add("channel", Json("phone"))),
        ];
        var header = RowCells.Header(Register.Kinds);
        var sheet = RowSheet.Read(Register, RowCells.Text([header, .. rows.Select(row => RowCells.Of(row, Register.Find(row.Kind)!, header))]));
        Assert.Empty(sheet.Problems);
        Assert.Equal(rows.Select(row => JsonSerializer.Serialize(row)), sheet.Rows.Select(row => JsonSerializer.Serialize(row)));
    }
}
