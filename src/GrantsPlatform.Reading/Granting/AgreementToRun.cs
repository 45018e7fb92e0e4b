using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Grants;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Reading.Operations;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Granting;

/// <summary>An agreement for the offices that draw it up, sign it for the funder and pay it: its text, its payments, its reports, and what stands in its way.</summary>
public sealed record AgreementToRun(string Application) : FileQuery<RunAgreement>(Application, Sought.Payments)
{
    private const int MostReports = 50;

    private protected override async ValueTask<RunAgreement?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var stream = AgreementState.IdOf(seen.Id);
        if (await room.Reads.ReadVersionedAsync<AgreementState>(stream, cancellation).ConfigureAwait(false) is not { State: AgreementState.Known agreement } versioned
            || await room.Reads.ReadAsync<CallState>(CallState.IdOf(agreement.Call), cancellation).ConfigureAwait(false) is not CallState.Known call) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(agreement.Programme), cancellation).ConfigureAwait(false)).Revision(agreement.Revision);
        var names = new Names(room.Reads, definition);
        var years = new YearReading(room, seen.Id, agreement);
        var history = await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false);
        return new RunAgreement(seen.Id, seen.File.CalledBy(seen.Id), agreement, definition, call, seen.Viewer)
        {
            Version = versioned.Version,
            Mark = history.Count(happened => happened.Data is not (ActDocumentKept or YearConfirmed)),
            Declined = await RefusedText.ReadAsync(room, seen.Id, cancellation).ConfigureAwait(false),
            Bodies = await names.WriteAsync(() => agreement.Payees.Keys.ToImmutableSortedDictionary(payee => payee, names.Organisation, StringComparer.Ordinal), cancellation).ConfigureAwait(false),
            Signatures = await names.WriteAsync(() => LineSignature.Of(agreement, names), cancellation).ConfigureAwait(false),
            Signer = SignerOf(agreement) is { } signer ? await names.WriteAsync(() => names.Person(signer), cancellation).ConfigureAwait(false) : null,
            CopyFrom = await CopyFromAsync(agreement, names, cancellation).ConfigureAwait(false),
            Request = await RequestAsync(room, stream, agreement, names, cancellation).ConfigureAwait(false),
            Signatories = await names.WriteAsync(() => seen.Applicant.Members.Keys.Where(person => FollowedGrant.MaySign(seen.Applicant, definition, person)).Select(names.Person).ToImmutableArray(), cancellation).ConfigureAwait(false),
            Years = await years.OfAsync(cancellation).ConfigureAwait(false),
            Reports = await ReportsAsync(room, seen.Id, agreement, cancellation).ConfigureAwait(false),
            Claims = await ClaimsAsync(room, seen.Id, agreement, cancellation).ConfigureAwait(false),
            History = await HistoryAsync(room, stream, history, names, cancellation).ConfigureAwait(false),
        };
    }

    private static string? SignerOf(AgreementState.Known agreement) => agreement.Pending switch
    {
        Pending.Signed signed => signed.Signature.By.PersonId,
        Pending.Unsigned { Grantee: { } signature } => signature.By.PersonId,
        _ => null,
    };

    private static async ValueTask<string?> CopyFromAsync(AgreementState.Known agreement, Names names, CancellationToken cancellation) =>
        agreement.Pending is Pending.Unsigned { Copy.By.PersonId: { } person } ? await names.WriteAsync(() => names.Person(person), cancellation).ConfigureAwait(false) : null;

    private static async ValueTask<ReadRequest?> RequestAsync(Room room, StreamId stream, AgreementState.Known agreement, Names names, CancellationToken cancellation) =>
        agreement.Request is { } request
            ? new ReadRequest(
                request, (await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)).Json<RequestedChanges>(RequestedChanges.RecordOf(request.Number)),
                request.By.PersonId is { } person ? await names.WriteAsync(() => names.Person(person), cancellation).ConfigureAwait(false) : null)
            : null;

    private static async ValueTask<ImmutableArray<ReportRow>> ReportsAsync(Room room, string application, AgreementState.Known agreement, CancellationToken cancellation)
    {
        var page = await room.Reads.QueryAsync<ReportRow>(
            new ViewQuery(ReportsView.Name, agreement.Call, "dueOn", false, ImmutableDictionary<string, string>.Empty.Add("application", application), MostReports), cancellation).ConfigureAwait(false);
        return [.. page.Rows.Select(row => row.Body)];
    }

    private static async ValueTask<ImmutableArray<RecoveryState.Known>> ClaimsAsync(Room room, string application, AgreementState.Known agreement, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<RecoveryState.Known>();
        foreach (var payee in agreement.Payees.Keys)
            if (await room.Reads.ReadAsync<RecoveryState>(RecoveryState.IdOf(application, payee), cancellation).ConfigureAwait(false) is RecoveryState.Known claim) found.Add(claim);
        return found.ToImmutable();
    }

    /// <summary>Latest first.</summary>
    private static async ValueTask<ImmutableArray<HistoryLine>> HistoryAsync(Room room, StreamId stream, IReadOnlyList<EventEnvelope> history, Names names, CancellationToken cancellation)
    {
        var authorship = new Authorship(room.Reads, names);
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var lines = ImmutableArray.CreateBuilder<HistoryLine>();
        foreach (var happened in history.Reverse())
        {
            var origin = await authorship.OriginAsync(happened, cancellation).ConfigureAwait(false);
            var (what, by) = await names.WriteAsync(() => (EventWords.Of(happened.Data, names), authorship.Words(happened, origin)), cancellation).ConfigureAwait(false);
            lines.Add(new HistoryLine(happened.At, what, by, happened.Reason is null ? null : contents.Text(happened.Version)));
        }
        return lines.ToImmutable();
    }
}

/// <param name="Number">What people call the file by.</param>
public sealed record RunAgreement(string Id, string Number, AgreementState.Known State, ProgrammeDefinition Definition, CallState.Known Call, Viewer Viewer)
{
    /// <summary>Of the agreement, to send back with what is done to it.</summary>
    public long Version { get; init; }

    /// <summary>What a person has seen of it: how much has happened, but for what the platform does by itself in the second after a text was sent, and what takes nothing back.</summary>
    public int Mark { get; init; }

    /// <summary>Names of those who are paid, by id.</summary>
    public ImmutableSortedDictionary<string, string> Bodies { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Who has signed what waits, for the grantee; null: nobody yet.</summary>
    public string? Signer { get; init; }

    /// <summary>By the copy that was read beside the text; whoever handed it in may not have signed it.</summary>
    public bool IsSignedOnPaper => State.Pending is Pending.Signed { Copy: not null };

    /// <summary>Of what waits, where partners sign for their own lines; empty where the grantee signs for all.</summary>
    public ImmutableArray<LineSignature> Signatures { get; init; } = [];

    /// <summary>Who has handed in the copy signed on paper that waits to be read; null: none waits.</summary>
    public string? CopyFrom { get; init; }

    /// <summary>The copy signed on paper that waits to be read.</summary>
    public SignedCopy? Copy => (State.Pending as Pending.Unsigned)?.Copy;

    /// <summary>Names of those who may sign for the grantee.</summary>
    public ImmutableArray<string> Signatories { get; init; } = [];

    /// <summary>What the grantee asks to be changed, as long as nobody has answered; null: nothing.</summary>
    public ReadRequest? Request { get; init; }

    public ImmutableArray<YearLine> Years { get; init; } = [];

    /// <summary>By their days.</summary>
    public ImmutableArray<ReportRow> Reports { get; init; } = [];

    /// <summary>What was claimed back from any payee.</summary>
    public ImmutableArray<RecoveryState.Known> Claims { get; init; } = [];

    /// <summary>Latest first.</summary>
    public ImmutableArray<HistoryLine> History { get; init; } = [];

    public string Applicant => State.Origin.Applicant;

    /// <summary>Why no text waits: a partner would not sign the last one.</summary>
    public RefusedText? Declined { get; init; }

    /// <summary>What waits for a signature, or else what is in force or drawn up.</summary>
    public ShownAct Act => State.Pending is { Text: var text }
        ? new ShownAct(text.Version, text.Lines, text.From, text.To, text.Targets, text.Plan, text.Hash)
        : InForce;

    public ShownAct InForce => new(
        State.Version, State.Lines, State.From, State.To, State.Targets,
        [.. State.Instalments.Values.Where(one => one.Phase is not InstalmentPhase.Cancelled).Select(one => new ForeseenPayment(one.Plan.Instalment, one.Payee, one.Amount))], State.Act?.Hash);

    public string Strand(string code) => Definition.FindStrand(code)?.Label ?? code;

    public string Body(string payee) => Bodies.GetValueOrDefault(payee, payee);

    /// <summary>The label of a payment, and who is paid where several are.</summary>
    public string Payment(string instalment, string payee) =>
        Definition.InstalmentLabel(StreamId.PartsOf(instalment)[0]) + (Bodies.Count > 1 ? $", {Body(payee)}" : "");

    /// <summary>With labels and names in the place of codes.</summary>
    public Refusal Named(Refusal refusal) => new NamedRefusals(Strand, file => file, person => person, Body).Of(refusal);

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, State.Scope, Viewer.Account, _ => null) is null;

    /// <summary>Why a countersignature would be refused now, as far as it can be told beforehand, with what frees it; empty: nothing stands in its way.</summary>
    public IEnumerable<Refusal> Hindrances
    {
        get
        {
            if (State.Pending is not { } pending) yield break;
            foreach (var year in Years) if (year.Standing is YearStanding.Denied denied) yield return new ReservationDenied(year.Key, denied.Over);
            if (Years.Where(year => year.Standing is YearStanding.Awaited).Select(year => year.Key).ToImmutableArray() is { IsEmpty: false } awaited) yield return new ReservationAwaited(awaited);
            if (pending is Pending.Unsigned unsigned && (State.Origin.Terms.Act == LegalAct.Agreement || pending.Version > 1))
                yield return unsigned.Grantee is null ? new NotSignedYet() : new PartnersNotSignedYet(unsigned.AwaitedPartners.Count());
            if (pending is Pending.Unsigned && Years.FirstOrDefault(year => year.Standing is YearStanding.Held { ActMandatory: true }) is { } mandatory && State.Origin.Terms.Act != LegalAct.Agreement && pending.Version == 1)
                yield return new ActMandatoryForYear(mandatory.Key);
            if (pending is Pending.Signed signed && signed.IsSignedBy(Viewer.Actor)) yield return new SignedByTheSamePerson();
            if (pending is Pending.Signed { Copy.ConfirmedBy: { } confirmer } && confirmer == Viewer.Actor) yield return new CopyConfirmedByTheSamePerson();
            if (Definition.UnmetCondition(Gate.Agreement, Call.SatisfiedConditions) is { } condition) yield return new ConditionNotSatisfied(condition.Label);
        }
    }
}

/// <param name="Words">Null where they were erased.</param>
/// <param name="From">Who asks; null: the platform's own console.</param>
public sealed record ReadRequest(AmendmentRequest Request, RequestedChanges? Words, string? From);

/// <summary>The content of an act: what both sides sign, to the cent and to the day.</summary>
/// <param name="Plan">The payments that it leads to.</param>
/// <param name="Hash">Null as long as it has not been sent.</param>
public sealed record ShownAct(
    int Version, ImmutableArray<AmountLine> Lines, DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal> Targets, ImmutableArray<ForeseenPayment> Plan, string? Hash)
{
    public Money Total => Lines.Sum(line => line.Amount);
}
