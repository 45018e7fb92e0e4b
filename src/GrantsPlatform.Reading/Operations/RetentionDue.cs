using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Operations;

/// <summary>
/// Which files have been kept for as long as their call's rules say. A call that was prolonged counts from its new end; a file whose decision nobody has told, or
/// of which money is still to move, is kept.
/// </summary>
public sealed record RetentionDue : AdministratorQuery<DueFiles>
{
    private const int MostCalls = 500;
    private const int AtOnce = 500;

    private protected override async ValueTask<DueFiles?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var calls = await room.Reads.QueryAsync<CallRow>(
            new ViewQuery(CallsView.Name, CallsView.Partition, "closesAt", false, ImmutableDictionary<string, string>.Empty, MostCalls), cancellation).ConfigureAwait(false);
        var (lines, today) = (ImmutableArray.CreateBuilder<CallRetention>(), ParisTime.DayOf(room.Now));
        foreach (var call in calls.Rows.Select(row => row.Body))
        {
            var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(call.Programme), cancellation).ConfigureAwait(false)).Revision(call.Revision);
            var due = ImmutableArray.CreateBuilder<DueFile>();
            if (ParisTime.DayOf(call.ClosesAt).AddMonths(Shortest(definition.Retention)) <= today)
                await foreach (var file in DueOfAsync(room, call, definition.Retention, today, cancellation).ConfigureAwait(false)) due.Add(file);
            lines.Add(new CallRetention(call.Id, call.Title, Zone.Paris.LastDayBefore(call.ClosesAt), definition.Retention, due.ToImmutable()));
        }
        return new DueFiles(lines.ToImmutable());
    }

    private static int Shortest(Retention kept) => Math.Min(kept.DraftMonths, Math.Min(kept.RefusedMonths, kept.AwardedMonths));

    private static async IAsyncEnumerable<DueFile> DueOfAsync(
        Room room, CallRow call, Retention kept, DateOnly today, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var page = await room.Reads.QueryAsync<ApplicationRow>(
                new ViewQuery(ApplicationsView.Name, call.Id, "applicant", false, ImmutableDictionary<string, string>.Empty, AtOnce, after), cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows)
                if (await room.Reads.ReadAsync<ApplicationState>(row.Stream, cancellation).ConfigureAwait(false) is ApplicationState.Known file
                    && await EndOfKeepingAsync(room, row.Body.Id, file, kept, cancellation).ConfigureAwait(false) is { } end && end.Day <= today)
                    yield return new DueFile(row.Body.Id, row.Body.Number ?? row.Body.Id, row.Body.Applicant, end.Kind, end.Day);
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>Null as long as nothing says from when it counts.</summary>
    private static async ValueTask<(DueKind Kind, DateOnly Day)?> EndOfKeepingAsync(Room room, string id, ApplicationState.Known file, Retention kept, CancellationToken cancellation) => file.Phase switch
    {
        Phase.Draft or Phase.Lapsed => (DueKind.Draft, ParisTime.DayOf(file.Deadline).AddMonths(kept.DraftMonths)),
        Phase.Ineligible { NotifiedAt: { } told } => (DueKind.Refused, ParisTime.DayOf(told).AddMonths(kept.RefusedMonths)),
        Phase.Decided { Outcome: not Outcome.Awarded, NotifiedAt: { } told } => (DueKind.Refused, ParisTime.DayOf(told).AddMonths(kept.RefusedMonths)),
        Phase.Withdrawn or Phase.Cancelled => (DueKind.Refused, ParisTime.DayOf(file.Deadline).AddMonths(kept.RefusedMonths)),
        Phase.Decided { Outcome: Outcome.Awarded } when await LastPaymentAsync(room, id, cancellation).ConfigureAwait(false) is { } paid => (DueKind.Awarded, paid.AddMonths(kept.AwardedMonths)),
        _ => null,
    };

    /// <summary>Null where nothing was paid, or not all of it.</summary>
    private static async ValueTask<DateOnly?> LastPaymentAsync(Room room, string id, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(id), cancellation).ConfigureAwait(false) is AgreementState.Known { Phase: AgreementPhase.Completed } agreement
            ? agreement.Instalments.Values.Max(one => (one.Phase as InstalmentPhase.Paid)?.Payment.PaidOn)
            : null;
}

/// <param name="Calls">The one that closed first comes first.</param>
public sealed record DueFiles(ImmutableArray<CallRetention> Calls);

public sealed record CallRetention(string Call, string Title, DateOnly ClosedOn, Retention Kept, ImmutableArray<DueFile> Due);

/// <param name="Since">The day on which it had been kept for long enough.</param>
public sealed record DueFile(string Application, string Number, string Applicant, DueKind Kind, DateOnly Since);

public enum DueKind
{
    Draft,
    Refused,
    Awarded,
}
