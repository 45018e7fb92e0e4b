using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Grants;

/// <summary>The act of a grant as it binds, and the text that waits for signatures, for the people of the organisation that holds it.</summary>
public sealed record ActToRead(string Application) : FileQuery<ReadableAct>(Application, Sought.UnsentAnswers)
{
    private protected override ValueTask<ReadableAct?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ReadAsync(room, seen, cancellation);

    /// <param name="asSent">The hash of a text that was sent; null: as the act stands.</param>
    internal static async ValueTask<ReadableAct?> ReadAsync(Room room, SeenFile seen, CancellationToken cancellation, string? asSent = null)
    {
        if (await GrantReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false) is not { } grant) return null;
        var declined = await RefusedText.ReadAsync(room, seen.Id, cancellation).ConfigureAwait(false);
        if (grant.Agreement is not { } agreement) return new ReadableAct(grant, null, null, [], null, null) { Declined = declined };
        var history = await room.Reads.HistoryAsync(AgreementState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        if (asSent is not null)
        {
            if (AsSent(history, asSent) is not { } then) return null;
            grant = grant with { Agreement = agreement = then };
        }
        var names = new Names(room.Reads, grant.Definition);
        var contents = await room.Reads.ContentsAsync(AgreementState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        var steps = history.Where(one => IsStep(one.Data)).ToList();
        var (inForce, pending) = await names.WriteAsync(
            () => (agreement.Act is null ? null : ActInWords.InForce(agreement, grant.Definition, names), agreement.Pending is { } text ? ActInWords.Proposed(text.Text, grant.Definition, names) : null),
            cancellation).ConfigureAwait(false);
        var body = seen.Applicant;
        return new ReadableAct(
            grant,
            inForce is null || agreement.Act is not { } act ? inForce : inForce with { HeadOffice = await room.HeadOfficeAtAsync(body.Id, act.ActivatedAt, cancellation).ConfigureAwait(false) },
            pending is null ? null : pending with { HeadOffice = await room.HeadOfficeAsync(body.Id, body.HeadOffice?.Number, cancellation).ConfigureAwait(false) },
            await names.WriteAsync(() => steps.Select(one => new ActStep(new TimelineEntry(one.At, EventWords.Of(one.Data, names)), ReasonOf(one, contents))).Reverse().ToImmutableArray(), cancellation).ConfigureAwait(false),
            agreement.LastCopy > 0 && agreement.Pending is Pending.Unsigned { Copy: { } copy } ? contents.Json<UploadRef>(SignedCopy.RecordOf(copy.Number)) : null,
            agreement.Request is { } request ? contents.Json<RequestedChanges>(RequestedChanges.RecordOf(request.Number)) : null)
        {
            Project = await ActProject.ReadAsync(room, seen, grant.Definition, names, cancellation).ConfigureAwait(false),
            Declined = declined,
            Signatures = await names.WriteAsync(() => LineSignature.Of(agreement, names), cancellation).ConfigureAwait(false),
        };
    }

    /// <summary>Null: no text of that hash was ever sent.</summary>
    private static AgreementState.Known? AsSent(IReadOnlyList<EventEnvelope> history, string hash)
    {
        var decider = new AgreementDecider();
        var state = decider.Empty;
        foreach (var happened in history.Select(one => one.Data).OfType<AgreementEvent>())
        {
            state = decider.Evolve(state, happened);
            if (happened is AgreementSent sent && sent.Hash == hash || happened is AmendmentProposed proposed && proposed.Hash == hash) return state as AgreementState.Known;
        }
        return null;
    }

    private static bool IsStep(Event happened) => happened is AgreementSent or AgreementSigned or PartnerSigned or PartnerDeclined or SignedCopyHandedIn or SignedCopyConfirmed or SignedCopyRefused or AgreementActivated
        or AmendmentAsked or AmendmentRequestDeclined or AmendmentProposed or AmendmentDropped or AgreementAmended or AgreementTerminated;

    /// <summary>Of what the funder, or a partner, answers to the grantee.</summary>
    private static string? ReasonOf(EventEnvelope happened, Contents contents) =>
        happened.Data is PartnerDeclined or SignedCopyRefused or AmendmentRequestDeclined or AmendmentProposed ? contents.Text(happened.Version) : null;
}

/// <param name="InForce">Null until both sides have signed.</param>
/// <param name="Pending">Null where nothing waits for a signature.</param>
/// <param name="Steps">What led to it, latest first.</param>
/// <param name="Copy">The file of the copy signed on paper that the funder has to read; null: none waits, or it was erased.</param>
/// <param name="Request">What was asked to be changed and waits for an answer.</param>
public sealed record ReadableAct(
    FollowedGrant Grant, ActInWords? InForce, ActInWords? Pending, ImmutableArray<ActStep> Steps, UploadRef? Copy, RequestedChanges? Request)
{
    /// <summary>What the annexes say.</summary>
    public ActProject Project { get; init; } = ActProject.Unknown;

    /// <summary>Why no text waits: a partner would not sign the last one.</summary>
    public RefusedText? Declined { get; init; }

    /// <summary>Of what waits, where partners sign for their own lines; empty where the grantee signs for all.</summary>
    public ImmutableArray<LineSignature> Signatures { get; init; } = [];
}

/// <param name="Reason">Why, where the funder had to say it.</param>
public sealed record ActStep(TimelineEntry Told, string? Reason);

/// <summary>An act with its codes in words.</summary>
public sealed record ActInWords(
    int Version, string Hash, DateOnly From, DateOnly To, ImmutableArray<ActAmount> Amounts, ImmutableArray<ActPayment> Payments, ImmutableArray<ActTarget> Targets)
{
    /// <summary>Where the grantee has its head office: of an act in force, as it was on the day from which it binds. Null where it was not told.</summary>
    public PostalAddress? HeadOffice { get; init; }

    public Money Total => Amounts.Sum(one => one.Amount);

    internal static ActInWords Proposed(ProposedText text, ProgrammeDefinition definition, INames names) =>
        new(text.Version, text.Hash, text.From, text.To, AmountsOf(text.Lines, definition, names), [.. text.Plan.Select(one => new ActPayment(names.Instalment(one.Instalment), one.Amount))], TargetsOf(text.Targets, definition));

    internal static ActInWords InForce(AgreementState.Known agreement, ProgrammeDefinition definition, INames names) => new(
        agreement.Version, agreement.Act?.Hash ?? "", agreement.From, agreement.To, AmountsOf(agreement.Lines, definition, names),
        [.. agreement.Instalments.Where(one => one.Value.Phase is not InstalmentPhase.Cancelled).Select(one => new ActPayment(names.Instalment(one.Key), one.Value.Amount))], TargetsOf(agreement.Targets, definition));

    private static ImmutableArray<ActAmount> AmountsOf(ImmutableArray<AmountLine> lines, ProgrammeDefinition definition, INames names) =>
        [.. lines.Select(line => new ActAmount(definition.FindStrand(line.Strand)?.Label ?? line.Strand, FundedYears.Label(line.Year), names.Organisation(line.Payee), line.Amount))];

    private static ImmutableArray<ActTarget> TargetsOf(ImmutableSortedDictionary<string, decimal> targets, ProgrammeDefinition definition) =>
        [.. targets.Select(target => new ActTarget(definition.FindIndicator(target.Key)?.Label ?? target.Key, target.Value))];
}

public sealed record ActAmount(string Strand, string Year, string Payee, Money Amount);

public sealed record ActPayment(string Label, Money Amount);

public sealed record ActTarget(string Indicator, decimal Value);
