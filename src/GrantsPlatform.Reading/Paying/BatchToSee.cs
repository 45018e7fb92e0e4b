using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Paying;

/// <summary>A batch of payments: what it asked for and what the agreements answered, what could still enter it, and what the accountant said.</summary>
public sealed record BatchToSee(string Batch) : BatchQuery<SeenPaymentBatch>(Batch)
{
    /// <summary>Approved payments that are offered at once.</summary>
    private const int MostOffered = 200;

    private protected override async ValueTask<SeenPaymentBatch?> AnswerAsync(Room room, SeenBatch seen, CancellationToken cancellation)
    {
        var names = new Names(room.Reads, seen.Definition);
        var contents = await room.Reads.ContentsAsync(PaymentBatchState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        var numbers = new Dictionary<string, string>();
        foreach (var application in seen.State.Claims.Values.Select(claim => claim.Application).Distinct()) numbers[application] = await NumberAsync(room, application, cancellation).ConfigureAwait(false);
        var lines = await names.WriteAsync(
            () => seen.State.Claims.Values.Select(claim => new ClaimLine(claim, numbers[claim.Application], names.Instalment(claim.Instalment), LineOf(seen.State, claim))).ToImmutableArray(), cancellation).ConfigureAwait(false);
        var (opener, sealer, sender) = await PersonsAsync(room, seen, names, cancellation).ConfigureAwait(false);
        return new SeenPaymentBatch(seen.Id, seen.State, seen.Definition, seen.Viewer)
        {
            Lines = lines,
            Words = lines.Select(line => line.Line?.Line).OfType<string>().Select(line => (Line: line, Text: contents.Text(Returned(line)))).Where(one => one.Text is not null)
                .ToImmutableSortedDictionary(one => one.Line, one => one.Text ?? "", StringComparer.Ordinal),
            Offered = seen.State.Phase is BatchPhase.Open ? await OfferedAsync(room, seen, names, cancellation).ConfigureAwait(false) : [],
            OpenedBy = opener,
            SealedBy = sealer,
            SentBy = sender,
        };
    }

    private static string Returned(string line) => $"rejection/{line}";

    private static BatchLine? LineOf(PaymentBatchState.Known batch, BatchClaim claim) => LinesOf(batch.Phase)?.Values.FirstOrDefault(line => line.Application == claim.Application && line.Instalment == claim.Instalment);

    private static ImmutableSortedDictionary<string, BatchLine>? LinesOf(BatchPhase phase) => phase switch
    {
        BatchPhase.Sealed held => held.Lines,
        BatchPhase.Exported sent => sent.Lines,
        _ => null,
    };

    private static async ValueTask<string> NumberAsync(Room room, string application, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) is ApplicationState.Known file ? file.CalledBy(application) : application;

    private static async ValueTask<(string? Opened, string? Sealed, string? Sent)> PersonsAsync(Room room, SeenBatch seen, Names names, CancellationToken cancellation)
    {
        var history = await room.Reads.HistoryAsync(PaymentBatchState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        return await names.WriteAsync(
            () => (Name(seen.State.Origin.By), Name(history.Select(one => one.Data).OfType<BatchSealed>().LastOrDefault()?.By), Name(history.Select(one => one.Data).OfType<BatchExported>().LastOrDefault()?.By)),
            cancellation).ConfigureAwait(false);

        string? Name(Actor? actor) => actor?.PersonId is { } person ? names.Person(person) : null;
    }

    private static async ValueTask<ImmutableArray<OfferedPayment>> OfferedAsync(Room room, SeenBatch seen, Names names, CancellationToken cancellation)
    {
        var page = await room.Reads.QueryAsync<InstalmentRow>(
            new ViewQuery(InstalmentsView.AtStep, InstalmentsView.PartitionOf(seen.State.Origin.Programme, InstalmentsView.Approved), "applicant", false, ImmutableDictionary<string, string>.Empty, MostOffered), cancellation).ConfigureAwait(false);
        var rows = page.Rows.Select(row => row.Body).Where(row => !seen.State.Claims.ContainsKey(PaymentBatchState.Known.KeyOf(row.Application, row.Instalment))).ToList();
        var numbers = new Dictionary<string, string>();
        foreach (var row in rows) numbers.TryAdd(row.Application, await NumberAsync(room, row.Application, cancellation).ConfigureAwait(false));
        return await names.WriteAsync(
            () => rows.Select(row => new OfferedPayment(row.Application, row.Instalment, numbers[row.Application], names.Instalment(row.Instalment), row.Amount)).ToImmutableArray(), cancellation).ConfigureAwait(false);
    }
}

public sealed record SeenPaymentBatch(string Id, PaymentBatchState.Known State, ProgrammeDefinition Definition, Viewer Viewer)
{
    public ImmutableArray<ClaimLine> Lines { get; init; } = [];

    /// <summary>What the accountant said of rejected lines.</summary>
    public ImmutableSortedDictionary<string, string> Words { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Approved payments that are in no batch yet.</summary>
    public ImmutableArray<OfferedPayment> Offered { get; init; } = [];

    public string? OpenedBy { get; init; }

    public string? SealedBy { get; init; }

    public string? SentBy { get; init; }

    public BatchPhase.Exported? Sent => State.Phase as BatchPhase.Exported;

    /// <summary>Agreements that have not answered yet.</summary>
    public int Awaited => State.Claims.Values.OfType<BatchClaim.Asked>().Count();

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, State.Scope, Viewer.Account, _ => null) is null;
}

/// <param name="Words">The payment and its payee.</param>
/// <param name="Line">Once the batch is sealed, where the payment is in it.</param>
public sealed record ClaimLine(BatchClaim Claim, string Number, string Words, BatchLine? Line);

public sealed record OfferedPayment(string Application, string Instalment, string Number, string Words, Money Amount)
{
    public string Key => $"{Application}/{Instalment}";
}
