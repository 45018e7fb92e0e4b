using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>To whom a letter about a file is addressed today, as on an envelope.</summary>
public sealed record EnvelopeOfFile(string Application) : PlatformQuery<FileEnvelope>
{
    private protected override async ValueTask<FileEnvelope?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false) is not ApplicationState.Known file
            || await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is not { } body) return null;
        var seat = await room.HeadOfficeAsync(body.Id, body.HeadOffice?.Number, cancellation).ConfigureAwait(false);
        return new FileEnvelope(file.Origin.Programme, [file.Origin.ApplicantName, .. seat?.Lines ?? []]);
    }
}

/// <param name="Lines">Name and postal address; the name alone where no address is known.</param>
public sealed record FileEnvelope(string Programme, ImmutableArray<string> Lines);
