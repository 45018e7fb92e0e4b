using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>Which objects somebody who looks back may see, each asked for once.</summary>
internal sealed class TrailSight(Room room, Viewer viewer)
{
    private const int MostMemberships = 500;

    private readonly Dictionary<StreamId, bool> _seen = [];
    private ImmutableHashSet<string>? _own;

    public async ValueTask<bool> SeesAsync(StreamId id, CancellationToken cancellation)
    {
        if (_seen.TryGetValue(id, out var sees)) return sees;
        return _seen[id] = KindWords.Knows(id.Kind) && await AskAsync(id, cancellation).ConfigureAwait(false);
    }

    private async ValueTask<bool> AskAsync(StreamId id, CancellationToken cancellation)
    {
        _own ??= await OwnAsync(cancellation).ConfigureAwait(false);
        var state = await room.Reads.ReadAsync<object>(id, cancellation).ConfigureAwait(false);
        // That something was written is as much to see as what it was about.
        if (state is IPublishes<MailFacts> { Published: { } mail }) return await SeesAsync(mail.About, cancellation).ConfigureAwait(false);
        var file = FileOf(id, state) is { } application
            ? await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) as ApplicationState.Known : null;
        return Sight.OfTrail(viewer, (state as IScoped)?.Scope ?? Scope.Platform, file, _own) is null;
    }

    private async ValueTask<ImmutableHashSet<string>> OwnAsync(CancellationToken cancellation) => viewer.Actor.PersonId is not { } person ? []
        : [.. (await room.Reads.QueryAsync<MemberRow>(new ViewQuery(OrganisationsView.Memberships, person, "name", false, ImmutableDictionary<string, string>.Empty, MostMemberships), cancellation).ConfigureAwait(false))
            .Rows.Select(row => row.Body.OrganisationId)];

    /// <summary>The file that an object is part of; null: of none.</summary>
    private static string? FileOf(StreamId id, object state) => state switch
    {
        ApplicationState or AgreementState or ConversationState or NotesState => id.Key,
        AssessmentState.Known one => one.Assignment.Application,
        ReportState.Known report => report.Origin.Application,
        RegisterState.Known register => register.Origin.Application,
        RecoveryState => RecoveryState.ApplicationOf(id),
        AppealState.Known appeal => appeal.Appeal.Application,
        _ => null,
    };
}
