using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Documents.Templates;

/// <summary>All that a template may say of one letter.</summary>
public static class LetterFacts
{
    /// <param name="text">The same letter as it is said: its subject, and what the platform alone words.</param>
    /// <param name="to">Name and address, as on an envelope.</param>
    public static FactSet Of(FileLetter letter, LetterText text, ImmutableArray<string> to, DateOnly day) =>
        LetterPieces.Put(new FactReading(letter.File.Zone).Read(letter), text)
            .With(FieldNames.Day, French.Date(day))
            .With(FieldNames.Subject, text.Subject)
            .With(FieldNames.Recipient, [.. to.Select(line => FactSet.Nothing.With(FieldNames.Entry, line))]);
}
