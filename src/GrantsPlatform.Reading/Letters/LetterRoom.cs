using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>What several queries of letters read in the same way.</summary>
internal static class LetterRoom
{
    /// <summary>Null when there is no such call.</summary>
    public static async ValueTask<ReadCall?> CallOfLetterAsync(this Room room, string call, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<CallState>(CallState.IdOf(call), cancellation).ConfigureAwait(false) is not CallState.Known known) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Programme), cancellation).ConfigureAwait(false);
        var definition = programme.Revision(known.Revision);
        return new ReadCall(CallFacts.Of(call, known.Title, known.Zone, definition), definition);
    }

    /// <summary>Null when there is no such file.</summary>
    public static async ValueTask<ReadFile?> FileOfLetterAsync(this Room room, StreamId file, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(file, cancellation).ConfigureAwait(false) is ApplicationState.Known known
        && await room.CallOfLetterAsync(known.Call, cancellation).ConfigureAwait(false) is { } call
            ? new ReadFile(known, call.Facts, call.Definition)
            : null;

    /// <summary>Its id, where it is not registered.</summary>
    public static async ValueTask<string> LegalNameAsync(this Room room, string organisation, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(organisation), cancellation).ConfigureAwait(false) is OrganisationState.Registered body
            ? body.LegalName
            : organisation;
}

internal sealed record ReadCall(CallFacts Facts, ProgrammeDefinition Definition);

internal sealed record ReadFile(ApplicationState.Known State, CallFacts Call, ProgrammeDefinition Definition);
