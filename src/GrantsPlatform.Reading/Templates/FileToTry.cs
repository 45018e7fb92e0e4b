using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Templates;

/// <summary>The file of the programme that bears this number or id, to try a template with its letters. Whoever stepped back from it does not find it.</summary>
public sealed record FileToTry(string Programme, string Typed) : TemplatesQuery<NumberedFileRow>(Programme)
{
    private const int LongestNumber = 200;

    private protected override async ValueTask<NumberedFileRow?> AnswerAsync(Room room, SeenTemplates seen, CancellationToken cancellation)
    {
        if (Typed.Length > LongestNumber) return null;
        var id = Typed.Trim();
        if (FileNumber.Read(Typed) is { } number)
            id = (await room.Reads.FindRowAsync<NumberedFileRow>(ApplicationsView.Numbered, number.Series, number.ToString(), cancellation).ConfigureAwait(false))?.Body.Application ?? id;
        return StreamId.IsKey(id) && await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id), cancellation).ConfigureAwait(false) is ApplicationState.Known { Receipt: not null } file
            && file.Origin.Programme == Programme && seen.Viewer.Actor.PersonId is { } person && !file.Recused.Contains(person)
                ? new NumberedFileRow(id)
                : null;
    }
}
