using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>A file as its team works on it, in whatever phase it is.</summary>
public sealed record DraftToFill(string Application) : FileQuery<Draft>(Application, Sought.UnsentAnswers)
{
    private protected override async ValueTask<Draft?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) =>
        (await DraftReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false)).Draft;
}

internal static class DraftReading
{
    public static async ValueTask<(Draft Draft, Contents Contents)> ReadAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var file = seen.File;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme), cancellation).ConfigureAwait(false);
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(file.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        var definition = programme.Revision(file.Origin.Revision);
        var contents = await room.Reads.ContentsAsync(ApplicationState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        var answers = FileAnswers.Saved(file, contents);
        List<OrganisationState.Registered> partners = [];
        foreach (var partner in definition.Partners(answers))
            if (await room.BodyAsync(partner.Organisation, cancellation).ConfigureAwait(false) is { } body) partners.Add(body);
        return (new Draft(seen.Id, file, definition, call?.Title ?? "", seen.Applicant, answers, partners), contents);
    }
}
