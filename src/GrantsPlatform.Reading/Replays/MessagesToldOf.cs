using System.Collections.Immutable;
using GrantsPlatform.Core;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Replays;

/// <summary>What people were told about a file, from its draft to the last report: found anew from the events, as the policies ask for it.</summary>
public sealed record MessagesToldOf(string Application) : PlatformQuery<MessagesTold>
{
    private protected override async ValueTask<MessagesTold?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false) is not ApplicationState.Known file) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(file.Origin.Revision);
        var told = ImmutableArray.CreateBuilder<Told>();
        foreach (var stream in StreamsOf(definition, file)) await AddAsync(room, stream, told, cancellation).ConfigureAwait(false);
        var addressed = ImmutableArray.CreateBuilder<Told>();
        foreach (var one in told.OrderBy(one => one.At))
            addressed.Add(one with { HeadOffice = await room.HeadOfficeAtAsync(file.Origin.Organisation, one.At, cancellation).ConfigureAwait(false) });
        return new MessagesTold(addressed.ToImmutable(), file.CalledBy(Application), file.Origin.ApplicantName, definition);
    }

    private IEnumerable<StreamId> StreamsOf(ProgrammeDefinition definition, ApplicationState.Known file) =>
    [
        ApplicationState.IdOf(Application), AppealState.IdOf(Application), AgreementState.IdOf(Application),
        .. definition.Reports.Select(report => ReportState.IdOf(Application, report.Code)),
        RecoveryState.IdOf(Application, file.Origin.Organisation),
    ];

    private static async ValueTask AddAsync(Room room, StreamId stream, ImmutableArray<Told>.Builder told, CancellationToken cancellation)
    {
        var kind = Catalogue.Of(stream.Kind);
        var policies = Catalogue.Kinds.SelectMany(one => one.Policies).Where(policy => policy.Kind == stream.Kind).ToList();
        var state = kind.Decider.Empty;
        foreach (var happened in await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false))
        {
            state = kind.Decider.Evolve(state, happened.Data);
            var place = new EventPlace(stream, happened.Version, happened.At, happened.Actor);
            told.AddRange(policies.SelectMany(policy => policy.On(happened.Data, state, place)).OfType<Reaction.Tell>().Select(tell => new Told(happened.At, tell.Message)));
        }
    }
}

public sealed record MessagesTold(ImmutableArray<Told> All, string Number, string Applicant, ProgrammeDefinition Definition);

/// <param name="At">When it was told.</param>
public sealed record Told(DateTimeOffset At, Message Message)
{
    /// <summary>Of the applicant, as it was then; null where it was not known.</summary>
    public PostalAddress? HeadOffice { get; init; }
}
