using System.Collections.Immutable;
using GrantsPlatform.Letters;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Documents.Templates;

/// <summary>
/// A letter as it is said with a mark in the place of each fact: where a mark comes out, a template has a control. The words of the shipped templates are
/// so those of the letters themselves, and are written nowhere else.
/// </summary>
internal sealed record Specimen(FileLetter Letter, LetterText Text, DateOnly Day, string Recipient, ImmutableArray<Mark> Marks)
{
    public static Specimen Of(Type record)
    {
        var making = new SpecimenMaking();
        var letter = (FileLetter)making.Make(record, "");
        var day = making.Day(FieldNames.Day);
        var recipient = making.Text(FieldNames.Entry, FieldNames.Recipient);
        return new Specimen(letter, letter.Compose("", address: null), day, recipient, making.Marks);
    }

    /// <summary>As a letter would say it, to try a template with.</summary>
    public FactSet Facts() => LetterFacts.Of(Letter, Text, [Recipient], Day);
}

/// <param name="Shown">How it comes out in a text, and nothing else does.</param>
/// <param name="Name">Of the field.</param>
/// <param name="Rows">The rows that it is repeated with; null: it stands alone.</param>
/// <param name="IsSecond">Of the second row: rows are made by twos, so that their sum is neither of them.</param>
internal sealed record Mark(string Shown, string Name, string Meaning, string? Rows, bool IsSecond, bool MayBeMissing);
