using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Letters;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Documents.Templates;

/// <summary>A letter as a Word file: in the template that was in force when it left, or else as the platform sets it.</summary>
public static class LetterDocument
{
    /// <param name="files">Where the templates lie.</param>
    public static async ValueTask<byte[]> OfAsync(FiledLetter letter, IFileStore files, CancellationToken cancellation)
    {
        return Of(letter, LetterKinds.Find(letter.Code) is { } kind ? await new KeptTemplates(files).FindAsync(kind, letter.Template, cancellation).ConfigureAwait(false) : null);
    }

    /// <param name="template">Null: as the platform sets it.</param>
    public static byte[] Of(FiledLetter letter, byte[]? template)
    {
        var day = ParisTime.DayOf(letter.At);
        return template is null || letter.Letter is not FileLetter own
            ? WordFile.Of(LetterPaper.Of(letter.Text, letter.Funder, letter.To, day, letter.Number))
            : TemplateFilling.Fill(template, LetterFacts.Of(own, letter.Text, letter.To, day), letter.Text.Subject);
    }
}
