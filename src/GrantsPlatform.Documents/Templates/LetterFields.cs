using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Templates;

/// <summary>The fields of a letter, from its record.</summary>
public static class LetterFields
{
    public static ImmutableArray<TemplateField> Of(LetterKind kind) => [.. Common(), .. OfRecord(kind.Letter), .. kind.Pieces().Select(Piece), Piece(FieldNames.Body)];

    /// <summary>Of a record and what is in it.</summary>
    internal static IEnumerable<TemplateField> OfRecord(Type record) => Of(record, "");

    private static IEnumerable<TemplateField> Common() =>
    [
        TemplateField.Text(FieldNames.Day, "Jour du courrier"),
        TemplateField.Text(FieldNames.Subject, "Objet du courrier"),
        Rows(FieldNames.Recipient, "Nom et adresse du destinataire, ligne par ligne", [TemplateField.Text(FieldNames.Entry, "Une ligne de l’adresse")]),
    ];

    private static IEnumerable<TemplateField> Of(Type record, string around) => LetterMembers.Of(record).SelectMany(member => Of(member, member.Under(around)));

    private static IEnumerable<TemplateField> Of(Member member, string name)
    {
        if (LetterMembers.EntryOf(member.Type) is { } entry) return OfRows(member, name, entry);
        if (LetterMembers.IsRecord(member.Type)) return Of(member.Type, name);
        return member.Type == typeof(Money)
            ? [TemplateField.Text(name, member.Meaning, member.MayBeMissing), TemplateField.Text(name + FieldNames.InWords, $"{member.Meaning}, en lettres", member.MayBeMissing)]
            : [TemplateField.Text(name, member.Meaning, member.MayBeMissing)];
    }

    private static IEnumerable<TemplateField> OfRows(Member member, string name, Type entry)
    {
        ImmutableArray<TemplateField> inside = entry == typeof(string) ? [TemplateField.Text(FieldNames.Entry, "Une ligne")]
            : entry == typeof(BalanceLine) ? [.. BalanceRow.Fields()]
            : [.. Of(entry, "")];
        yield return Rows(name, member.Meaning, inside);
        if (FactReading.AmountOf(entry) is null) yield break;
        yield return TemplateField.Text(name + FieldNames.Total, "Somme de ces montants");
        yield return TemplateField.Text(name + FieldNames.Total + FieldNames.InWords, "Somme de ces montants, en lettres");
        yield return TemplateField.Text(name + FieldNames.Several, "Présent s’il y a plus d’une ligne\u202F: pour un bloc facultatif", mayBeMissing: true);
    }

    private static TemplateField Rows(string name, string meaning, ImmutableArray<TemplateField> inside) => new(name, meaning, FieldShape.Rows, inside) { MayBeMissing = true };

    internal static TemplateField Piece(string name) => new(name, LetterPieces.MeaningOf(name), FieldShape.Piece, []) { MayBeMissing = true };
}
