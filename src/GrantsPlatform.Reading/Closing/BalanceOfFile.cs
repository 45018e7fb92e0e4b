using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Examining;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Reading.Replays;

namespace GrantsPlatform.Reading.Closing;

/// <summary>What is owed in the end for a file: every line of the sum, where each euro went, and what is claimed back.</summary>
public sealed record BalanceOfFile(string Application) : FileQuery<SeenBalance>(Application, Sought.Payments)
{
    private protected override async ValueTask<SeenBalance?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (await room.Reads.ReadVersionedAsync<AgreementState>(AgreementState.IdOf(seen.Id), cancellation).ConfigureAwait(false) is not { State: AgreementState.Known { Version: > 0 } agreement } versioned) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(agreement.Programme), cancellation).ConfigureAwait(false)).Revision(agreement.Revision);
        var names = new Names(room.Reads, definition);
        var final = definition.Reports.FirstOrDefault(rule => rule.Kind == ReportKind.Final);
        var report = final is null ? null : await room.Reads.ReadAsync<ReportState>(ReportState.IdOf(seen.Id, final.Code), cancellation).ConfigureAwait(false) as ReportState.Known;
        return new SeenBalance(seen.Id, seen.File.CalledBy(seen.Id), agreement, definition, seen.Viewer)
        {
            Version = versioned.Version,
            Report = final is { } rule && report is { Phase: ReportPhase.Accepted } ? rule.Code : null,
            ReportLabel = final?.Label,
            Verdicts = final is null ? [] : CostVerdict.Of(report, await room.Reads.ContentsAsync(ReportState.IdOf(seen.Id, final.Code), cancellation).ConfigureAwait(false)),
            Foreseen = agreement.Settlement is null && report?.Published is { } facts ? Foresee(agreement, definition, facts) : null,
            Accounts = await PayeeAccount.OfAsync(room, seen.Id, cancellation).ConfigureAwait(false),
            Claims = await ClaimsAsync(room, seen.Id, agreement, names, cancellation).ConfigureAwait(false),
        };
    }

    /// <summary>By the rule that settles, from what is accepted so far; null where it asks for costs that nobody has accepted.</summary>
    private static BalanceResult? Foresee(AgreementState.Known agreement, ProgrammeDefinition definition, FinalReportFacts facts)
    {
        var terms = definition.Balance ?? new BalanceTerms();
        if (terms.Rate is not null && facts.EligibleCosts is null) return null;
        var reached = facts.Figures.FirstOrDefault(figure => figure.Code == terms.Objective?.Indicator);
        return BalanceRule.Compute(new BalanceInput(
            terms, agreement.Granted, agreement.Paid, facts.EligibleCosts,
            terms.Objective is { } objective && agreement.Targets.TryGetValue(objective.Indicator, out var aim) ? aim : null, reached?.Actual, reached?.Origin) { Costs = facts.Costs });
    }

    private static async ValueTask<ImmutableArray<SeenClaim>> ClaimsAsync(Room room, string application, AgreementState.Known agreement, Names names, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<SeenClaim>();
        foreach (var payee in agreement.Payees.Keys)
        {
            var id = RecoveryState.IdOf(application, payee);
            if (await room.Reads.ReadVersionedAsync<RecoveryState>(id, cancellation).ConfigureAwait(false) is not { State: RecoveryState.Known claim } versioned) continue;
            var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
            var (name, proposer) = await names.WriteAsync(() => (names.Organisation(payee), claim.Proposal?.By.PersonId is { } person ? names.Person(person) : null), cancellation).ConfigureAwait(false);
            found.Add(new SeenClaim(payee, name, claim, versioned.Version)
            {
                Letter = contents.Text(RecoveryRecords.Letter),
                Replies = [.. Enumerable.Range(1, claim.Replies.Length).Select(number => contents.Text(RecoveryRecords.ReplyOf(number)) ?? "")],
                Confirmation = contents.Text(RecoveryRecords.Confirmation),
                WriteOff = contents.Text(RecoveryRecords.WriteOff),
                Proposer = proposer,
            });
        }
        return found.ToImmutable();
    }
}

/// <param name="Number">What people call the file by.</param>
public sealed record SeenBalance(string Id, string Number, AgreementState.Known State, ProgrammeDefinition Definition, Viewer Viewer)
{
    /// <summary>Of the agreement, to send back with what is done to it.</summary>
    public long Version { get; init; }

    /// <summary>Code of the final report, once it is accepted.</summary>
    public string? Report { get; init; }

    /// <summary>Of the final report; null: the programme has none.</summary>
    public string? ReportLabel { get; init; }

    /// <summary>What of the costs was refused, and why.</summary>
    public ImmutableArray<CostVerdict> Verdicts { get; init; } = [];

    /// <summary>What the sum would be, as long as it was not drawn; null: it was, or what it needs is not there.</summary>
    public BalanceResult? Foreseen { get; init; }

    /// <summary>Where each payee's grant went.</summary>
    public ImmutableArray<PayeeAccount> Accounts { get; init; } = [];

    public ImmutableArray<SeenClaim> Claims { get; init; } = [];

    public string Applicant => State.Origin.Applicant;

    public ImmutableArray<BalanceLine> Lines => State.Settlement is { Lines: { IsDefault: false } lines } ? lines : Foreseen?.Lines ?? [];

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, State.Scope, Viewer.Account, _ => null) is null;
}

/// <param name="Version">Of the claim, to send back with what is done to it.</param>
public sealed record SeenClaim(string Payee, string Name, RecoveryState.Known State, long Version)
{
    /// <summary>Why it is claimed, as the grantee was told.</summary>
    public string? Letter { get; init; }

    public ImmutableArray<string> Replies { get; init; } = [];

    public string? Confirmation { get; init; }

    /// <summary>Why it is to be given up.</summary>
    public string? WriteOff { get; init; }

    /// <summary>Who has proposed to give it up.</summary>
    public string? Proposer { get; init; }

}
