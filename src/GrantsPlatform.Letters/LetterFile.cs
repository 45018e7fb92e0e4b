using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Desks;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Reading.Templates;

namespace GrantsPlatform.Letters;

/// <summary>The letters of a file, from the first to the last, written anew with what is known today.</summary>
public sealed class LetterFile(Queries queries)
{
    /// <summary>Those to its applicant. Empty where there is no such file; what can be written no more, since its facts are gone, is left out.</summary>
    public async ValueTask<ImmutableArray<FiledLetter>> OfAsync(string application, CancellationToken cancellation = default)
    {
        if (await queries.AskAsync(new MessagesToldOf(application), Viewer.Console, cancellation).ConfigureAwait(false) is not { } told) return [];
        var templates = await queries.AskAsync(new TemplatesInForce(told.Definition.Code), Viewer.Console, cancellation).ConfigureAwait(false);
        var letters = ImmutableArray.CreateBuilder<FiledLetter>();
        foreach (var one in told.All)
            if (await LetterDesk.Book.WriteAsync(new Asking(one.Message, queries, new NoPages(), cancellation)).ConfigureAwait(false) is Draft.Written { Letter: { Audience: Audience.Organisation } letter })
                letters.Add(new FiledLetter(one.At, one.Message.Code, letter.Compose(told.Applicant, address: null), told.Definition.Funder, told.Number, [told.Applicant, .. one.HeadOffice?.Lines ?? []])
                {
                    Letter = letter,
                    Template = templates?.At(one.Message.Code, one.At)?.Hash,
                });
        return letters.ToImmutable();
    }
}

/// <param name="Code">Of its notice: "decision-awarded".</param>
/// <param name="Number">Of the file.</param>
/// <param name="To">Name and postal address of the applicant, as on an envelope; the name alone where no address was known.</param>
public sealed record FiledLetter(DateTimeOffset At, string Code, LetterText Text, Funder Funder, string Number, ImmutableArray<string> To)
{
    /// <summary>The letter itself, whose facts a template names.</summary>
    public required Letter Letter { get; init; }

    /// <summary>The hash of the template that was in force when it left; null: there was none.</summary>
    public string? Template { get; init; }
}
