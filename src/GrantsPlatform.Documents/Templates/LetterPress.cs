using System.Collections.Frozen;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Reading.Templates;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Documents.Templates;

/// <summary>
/// Letters that people keep, show or answer to go with their mails as documents: decisions, what is to be signed, accounts, claims, payments. Each is set when
/// its mail leaves, in the template that is in force then.
/// </summary>
public sealed class LetterPress(Queries queries, IFileStore files, TimeProvider clock, Func<bool>? isAtWork = null) : ILetterPress
{
    private static readonly FrozenSet<string> Enclosed = new[]
    {
        "found-ineligible", "decision-awarded", "decision-waiting-list", "decision-rejected", "entitlement-awarded", "entitlement-rejected", "appeal-upheld", "appeal-refused",
        "agreement-sent", "amendment-sent", "agreement-terminated", "instalment-paid", "balance-drawn", "recovery-letter", "recovery-order",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>For a runtime that is being made.</summary>
    /// <param name="files">Where templates lie.</param>
    /// <param name="isAtWork">Null: always.</param>
    public static Func<Queries, TimeProvider, ILetterPress> With(IFileStore files, Func<bool>? isAtWork = null) => (queries, clock) => new LetterPress(queries, files, clock, isAtWork);

    public bool IsAtWork => isAtWork?.Invoke() ?? true;

    public EnclosedFile? DocumentOf(string code, FileLetter letter) => Enclosed.Contains(code)
        ? new EnclosedFile.Made($"{letter.Compose("", address: null).FileName ?? code}.docx", WordFile.MediaType, cancellation => SetAsync(code, letter, cancellation))
        : null;

    private async ValueTask<byte[]> SetAsync(string code, FileLetter letter, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var envelope = (await queries.AskAsync(new EnvelopeOfFile(letter.File.Id), Viewer.Console, cancellation).ConfigureAwait(false)).Required("the file of a letter");
        var templates = await queries.AskAsync(new TemplatesInForce(envelope.Programme), Viewer.Console, cancellation).ConfigureAwait(false);
        var filed = new FiledLetter(now, code, letter.Compose(letter.File.Applicant, address: null), letter.File.Call.Funder, letter.File.Number, envelope.Lines) { Letter = letter, Template = templates?.At(code, now)?.Hash };
        return await LetterDocument.OfAsync(filed, files, cancellation).ConfigureAwait(false);
    }
}
