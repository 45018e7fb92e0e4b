using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Reading.Templates;

/// <summary>The file of the programme that bears this number or id, to try a template with its letters. Whoever stepped back from it does not find it.</summary>
public sealed record FileToTry(string Programme, string Typed) : TemplatesQuery<NumberedFileRow>(Programme)
{
    private protected override async ValueTask<NumberedFileRow?> AnswerAsync(Room room, SeenTemplates seen, CancellationToken cancellation) =>
        await NumberedFiles.MeantAsync(room, Typed, cancellation).ConfigureAwait(false) is ({ } id, { Receipt: not null } file)
        && file.Origin.Programme == Programme && seen.Viewer.Actor.PersonId is { } person && !file.Recused.Contains(person)
            ? new NumberedFileRow(id)
            : null;
}
