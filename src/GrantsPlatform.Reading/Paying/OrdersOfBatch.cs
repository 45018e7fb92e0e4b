using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Paying;

/// <summary>What the accountant is to pay: the lines of a sealed batch with the accounts that they go to, for those who send it or work with the accountant.</summary>
public sealed record OrdersOfBatch(string Batch) : BatchQuery<PaymentOrders>(Batch), IForThePlatform
{
    private protected override async ValueTask<PaymentOrders?> AnswerAsync(Room room, SeenBatch seen, CancellationToken cancellation)
    {
        if (!IsFor(seen)) return null;
        var lines = seen.State.Phase switch
        {
            BatchPhase.Sealed held => held.Lines.Values,
            BatchPhase.Exported sent => sent.Lines.Values,
            _ => [],
        };
        var names = new Names(room.Reads, seen.Definition);
        var orders = ImmutableArray.CreateBuilder<PaymentOrder>();
        foreach (var line in lines) orders.Add(await OrderAsync(room, line, names, cancellation).ConfigureAwait(false));
        var left = (await room.Reads.HistoryAsync(PaymentBatchState.IdOf(seen.Id), cancellation).ConfigureAwait(false)).Select(one => one.Data).OfType<BatchExported>().LastOrDefault();
        return new PaymentOrders(seen.Id, seen.State, seen.Definition, orders.ToImmutable()) { SentAt = left?.At };
    }

    /// <summary>The account that was verified when the batch was sealed; where the payee has given another since, none.</summary>
    private static async ValueTask<PaymentOrder> OrderAsync(Room room, BatchLine line, Names names, CancellationToken cancellation)
    {
        var body = await room.BodyAsync(line.Payee, cancellation).ConfigureAwait(false);
        var details = body?.BankDetails?.Hash == line.BankHash
            ? (await room.Reads.ContentsAsync(OrganisationState.IdOf((await room.SurvivorAsync(line.Payee, cancellation).ConfigureAwait(false))?.Id ?? line.Payee), cancellation).ConfigureAwait(false)).Json<BankDetails>(BankDetails.Record) : null;
        var number = await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(line.Application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
            ? file.CalledBy(line.Application) : line.Application;
        var agreement = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(line.Application), cancellation).ConfigureAwait(false) as AgreementState.Known;
        var words = await names.WriteAsync(() => names.Instalment(line.Instalment), cancellation).ConfigureAwait(false);
        return new PaymentOrder(line, number, words, body?.LegalName ?? line.Payee, body?.Siret, details)
        {
            AgreedOn = agreement?.Act is { } act ? ParisTime.DayOf(act.ActivatedAt) : null,
            DecidedOn = await DecidedOnAsync(room, line.Application, cancellation).ConfigureAwait(false),
            Evidence = agreement?.Instalments.GetValueOrDefault(line.Instalment)?.Plan.Evidence ?? [],
        };
    }

    /// <summary>Accounts are shown to those who seal or send batches, and to whoever makes the file on the platform's own machine.</summary>
    internal static bool IsFor(SeenBatch seen) => Sight.OfThePlatform(seen.Viewer) is null || May(new SealBatch(), seen) || May(new ExportBatch(), seen);

    private static async ValueTask<DateOnly?> DecidedOnAsync(Room room, string application, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) is ApplicationState.Known { Phase: Phase.Decided { Session: { Length: > 0 } session } }
        && await room.Reads.ReadAsync<SessionState>(SessionState.IdOf(session), cancellation).ConfigureAwait(false) is SessionState.Known sat
            ? ParisTime.DayOf(sat.Plan.StartsAt)
            : null;

    private static bool May(Command command, SeenBatch seen) => Permissions.Check(command, seen.Viewer.Actor, seen.State.Scope, seen.Viewer.Account, _ => null) is null;
}

public sealed record PaymentOrders(string Batch, PaymentBatchState.Known State, ProgrammeDefinition Definition, ImmutableArray<PaymentOrder> Orders)
{
    public string Funder => Definition.Funder.Name;

    /// <summary>Null as long as it has not left.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Every account is known: the file can be written.</summary>
    public bool IsWhole => Orders.Length > 0 && Orders.All(order => order.Details is not null);
}

/// <param name="Words">The payment and its payee.</param>
/// <param name="Details">Null where the payee has other details now, or where they were erased.</param>
public sealed record PaymentOrder(BatchLine Line, string Number, string Words, string Payee, string? Siret, BankDetails? Details)
{
    /// <summary>When the act came into force.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>By a session of the committee; null where none decides.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Codes of the evidence that whoever prepared it certifies to have checked.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];
}
