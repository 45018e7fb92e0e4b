using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>A file that was received, with every version that was, for its team.</summary>
public sealed record FileAsSent(string Application) : FileQuery<SentFile>(Application, Sought.UnsentAnswers)
{
    private protected override async ValueTask<SentFile?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (seen.File.Receipt is null) return null;
        var (draft, contents) = await DraftReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false);
        var history = await room.Reads.HistoryAsync(draft.Stream, cancellation).ConfigureAwait(false);
        var versions = SentVersion.Of(history.Select(happened => happened.Data));
        return new SentFile(draft, versions, FileAnswers.Submitted(draft.File, contents))
        {
            HeadOffice = await room.HeadOfficeAtAsync(draft.File.Origin.Organisation, versions[0].At, cancellation).ConfigureAwait(false),
        };
    }
}

/// <param name="Answers">The words as they were received last; what was typed afterwards and never sent is not among them. Null when they have been erased.</param>
public sealed record SentFile(Draft Draft, ImmutableArray<SentVersion> Versions, Answers? Answers)
{
    /// <summary>Of the applicant, when the file was received first; null where it was not known.</summary>
    public PostalAddress? HeadOffice { get; init; }

    /// <summary>What the project is called, as it was received last; null: unknown.</summary>
    public string? ProjectTitle => Answers is { } answers ? Draft.Definition.ProjectTitle(answers) : null;

    public ApplicationState.Known File => Draft.File;
    public Funder Funder => Draft.Definition.Funder;
    public SentVersion First => Versions[0];
    public SentVersion Last => Versions[^1];
}
