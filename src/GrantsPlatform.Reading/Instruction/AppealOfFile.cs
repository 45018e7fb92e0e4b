using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>The last appeal against what was decided on a file, for the service; and whether one can be received.</summary>
public sealed record AppealOfFile(string Application) : FileQuery<AppealedFile>(Application, Sought.Instruction)
{
    private protected override async ValueTask<AppealedFile?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var origin = seen.File.Origin;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(origin.Programme), cancellation).ConfigureAwait(false)).Revision(origin.Revision);
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(seen.File.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        var stream = AppealState.IdOf(seen.Id);
        var appeal = await room.Reads.ReadAsync<AppealState>(stream, cancellation).ConfigureAwait(false) as AppealState.Known;
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        return new AppealedFile(seen.Id, seen.File, call?.Title ?? "", definition, seen.Viewer, appeal)
        {
            Grounds = appeal is null ? null : contents.Text(AppealDecider.GroundsRecordOf(appeal.Appeal.Number)),
            Answer = appeal is null ? null : contents.Text(AppealDecider.AnswerRecordOf(appeal.Appeal.Number)),
            Project = await room.SentTitleAsync(seen.Id, seen.File, cancellation).ConfigureAwait(false),
            OrganisationOf = id => id == seen.Applicant.Id ? seen.Applicant : null,
        };
    }
}

/// <param name="Appeal">The last one; null: there was none.</param>
public sealed record AppealedFile(string Id, ApplicationState.Known File, string CallTitle, ProgrammeDefinition Definition, Viewer Viewer, AppealState.Known? Appeal)
{
    /// <summary>What the applicant wrote; null where nothing is kept.</summary>
    public string? Grounds { get; init; }

    /// <summary>The reasons of the answer.</summary>
    public string? Answer { get; init; }

    /// <summary>What the applicant calls the project; null: unknown.</summary>
    public string? Project { get; init; }

    internal Func<string, Core.Organisations.OrganisationState?> OrganisationOf { get; init; } = _ => null;

    public string Number => File.CalledBy(Id);

    /// <summary>When the applicant was told what an appeal can be against; null: nothing was notified.</summary>
    public DateTimeOffset? NotifiedAt => File.ToldPhase() switch
    {
        Phase.Decided decided => decided.NotifiedAt,
        Phase.Ineligible ineligible => ineligible.NotifiedAt,
        _ => null,
    };

    /// <summary>What was notified last has not been appealed against.</summary>
    public bool MayCome => NotifiedAt is { } notified && Appeal?.Appeal.Against != notified;

    /// <summary>Its reader answers appeals of this programme.</summary>
    public bool MayAnswer => May(new UpholdAppeal());

    /// <summary>For letters that are read before they leave.</summary>
    public FileFacts Facts => new(Id, Number, File.Origin.ApplicantName, File.Zone, CallFacts.Of(File.Call, CallTitle, File.Zone, Definition)) { Project = Project };

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, File.Scope, Viewer.Account, OrganisationOf) is null;
}
