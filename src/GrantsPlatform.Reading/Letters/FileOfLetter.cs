using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Reading.Letters;

/// <summary>The file that a letter is about, or that its report, claim, appeal or conversation belongs to.</summary>
public sealed record FileOfLetter(StreamId About) : PlatformQuery<FileFacts>
{
    private protected override async ValueTask<FileFacts?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await IdAsync(About, room, cancellation).ConfigureAwait(false) is { } id
        && await room.FileOfLetterAsync(ApplicationState.IdOf(id), cancellation).ConfigureAwait(false) is { } file
            ? new FileFacts(id, file.State.CalledBy(id), file.State.Origin.ApplicantName, file.State.Zone, file.Call)
            {
                IsSubmitted = file.State.Receipt is not null,
                Project = file.State.Receipt is null
                    ? await room.TypedTitleAsync(id, file.State, cancellation).ConfigureAwait(false)
                    : await room.SentTitleAsync(id, file.State, cancellation).ConfigureAwait(false),
            }
            : null;

    /// <summary>Null: it belongs to no file.</summary>
    internal static async ValueTask<string?> IdAsync(StreamId about, Room room, CancellationToken cancellation) => about.Kind switch
    {
        ApplicationState.Kind or ConversationState.Kind => about.Key,
        ReportState.Kind => (await room.Reads.ReadAsync<ReportState>(about, cancellation).ConfigureAwait(false) as ReportState.Known)?.Origin.Application,
        RecoveryState.Kind => (await room.Reads.ReadAsync<RecoveryState>(about, cancellation).ConfigureAwait(false) as RecoveryState.Known)?.Origin.Application,
        AppealState.Kind => (await room.Reads.ReadAsync<AppealState>(about, cancellation).ConfigureAwait(false) as AppealState.Known)?.Appeal.Application,
        _ => null,
    };
}

/// <param name="Number">What people call the file by.</param>
/// <param name="Applicant">The legal name, as the file began with it.</param>
/// <param name="Zone">By whose clocks its instants are told.</param>
public sealed record FileFacts(string Id, string Number, string Applicant, Zone Zone, CallFacts Call)
{
    /// <summary>Otherwise it is the applicant's alone.</summary>
    public bool IsSubmitted { get; init; } = true;

    /// <summary>What the applicant calls the project; null: unknown.</summary>
    public string? Project { get; init; }
}
