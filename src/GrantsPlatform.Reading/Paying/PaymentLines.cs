using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Paying;

/// <summary>Payments with who stands behind them and what they wait for, without those of files that their reader does not see.</summary>
internal sealed class PaymentLines(Room room, SeenPayments seen)
{
    private ImmutableArray<Colleague> _colleagues;

    public async ValueTask<ImmutableArray<PaymentLine>> OfAsync(IReadOnlyList<(string Application, string Instalment)> chosen, CancellationToken cancellation)
    {
        if (chosen.Count == 0) return [];
        _colleagues = await Colleagues.OfProgrammeAsync(room, seen.Programme.Code, cancellation).ConfigureAwait(false);
        var lines = ImmutableArray.CreateBuilder<PaymentLine>();
        foreach (var (application, instalment) in chosen)
            if (await LineAsync(application, instalment, cancellation).ConfigureAwait(false) is { } line) lines.Add(line);
        return lines.ToImmutable();
    }

    private async ValueTask<PaymentLine?> LineAsync(string application, string instalment, CancellationToken cancellation)
    {
        var stream = AgreementState.IdOf(application);
        if (await room.Reads.ReadAsync<AgreementState>(stream, cancellation).ConfigureAwait(false) is not AgreementState.Known agreement
            || agreement.Programme != seen.Programme.Code || !agreement.Instalments.TryGetValue(instalment, out var one)
            || await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) is not ApplicationState.Known file
            || await room.BodyAsync(agreement.Organisation, cancellation).ConfigureAwait(false) is not { } applicant
            || Sight.OfFile(Sought.Payments, seen.Viewer with { OrganisationOf = id => id == applicant.Id ? applicant : null }, file) is not null) return null;
        var payee = one.Payee == applicant.Id ? applicant : await room.BodyAsync(one.Payee, cancellation).ConfigureAwait(false);
        var history = await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false);
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var definition = await DefinitionOfAsync(agreement, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, definition);
        return await names.WriteAsync(() => Line(new Found(application, agreement, one, file, payee, definition), history, contents, names), cancellation).ConfigureAwait(false);
    }

    private async ValueTask<ProgrammeDefinition> DefinitionOfAsync(AgreementState.Known agreement, CancellationToken cancellation) => agreement.Revision == seen.Programme.Revision
        ? seen.Programme.Definition
        : (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(agreement.Programme), cancellation).ConfigureAwait(false)).Revision(agreement.Revision);

    private PaymentLine Line(Found found, IReadOnlyList<EventEnvelope> history, Contents contents, Names names)
    {
        var (one, scope) = (found.One, found.Agreement.Scope);
        var backing = BackingOf(one.Phase);
        var details = found.Payee?.BankDetails;
        var behind = backing is null ? [] : new[] { backing.Preparation.By }.Concat(backing.Approvers).Select(actor => actor.PersonId).OfType<string>().ToHashSet();
        var approvers = Holding(new ApproveInstalment(one.Plan.Instalment), scope).ToList();
        var preparers = Holding(new PrepareInstalment(one.Plan.Instalment, []), scope).ToList();
        var missing = Missing(found, backing, details, approvers, preparers);
        return new PaymentLine(
            found.Application, one, found.File.CalledBy(found.Application), found.Agreement.Origin.Applicant, found.Payee?.LegalName ?? one.Payee,
            found.Definition.InstalmentLabel(one.Plan.Code), found.Agreement.Departement)
        {
            DueSince = history.LastOrDefault(happened => happened.Data is InstalmentDue due && due.Instalment == one.Plan.Instalment)?.At,
            Report = one.Plan.Report is { } report ? names.Report(report) : null,
            Missing = missing,
            Preparer = backing?.Preparation.By.PersonId is { } preparer ? names.Person(preparer) : null,
            Approvers = backing is null ? [] : [.. backing.Approvers.Select(actor => actor.PersonId).OfType<string>().Select(names.Person)],
            Needed = found.Definition.Payment?.ApprovalsFor(one.Amount) ?? 1,
            MayPrepare = [.. preparers.Select(person => person.Name)],
            MayApprove = [.. approvers.Where(person => !behind.Contains(person.Account)).Select(person => person.Name)],
            SentBack = SentBack(one, history, contents, names),
            LastFour = details?.LastFour,
            DetailsVerified = details?.VerifiedBy is not null,
            Acts = Acts(found, backing, missing),
            Mark = Digest.Of($"{one.Amount.Cents} {AgreementWords.Status(one.Phase)} {details?.Hash} {details?.VerifiedBy is not null} {backing?.Approvers.Length}"),
        };
    }

    private static ImmutableArray<PaymentLack> Missing(Found found, Backing? backing, KnownBankDetails? details, List<Colleague> approvers, List<Colleague> preparers)
    {
        var missing = ImmutableArray.CreateBuilder<PaymentLack>();
        if (!found.Agreement.InForce) missing.Add(PaymentLack.Act);
        if (details is null) missing.Add(PaymentLack.Details);
        else if (details.VerifiedBy is null) missing.Add(PaymentLack.Verification);
        else if (backing is not null && backing.Preparation.BankHash != details.Hash && !found.One.IsInBatch) missing.Add(PaymentLack.DetailsChanged);
        var preparer = backing?.Preparation.By.PersonId ?? (preparers is [var only] ? only.Account : null);
        if (found.One.Phase is InstalmentPhase.Due or InstalmentPhase.Rejected or InstalmentPhase.Prepared && approvers.All(person => person.Account == preparer)) missing.Add(PaymentLack.Approver);
        return missing.ToImmutable();
    }

    /// <summary>The core's own table, asked with the commands that the page would send; the decider holds the rest again.</summary>
    private ImmutableSortedDictionary<PaymentAct, ActStanding> Acts(Found found, Backing? backing, ImmutableArray<PaymentLack> missing)
    {
        var id = found.One.Plan.Instalment;
        return ImmutableSortedDictionary<PaymentAct, ActStanding>.Empty
            .Add(PaymentAct.Prepare, !May(new PrepareInstalment(id, []), found) ? ActStanding.NotYours
                : found.One.Phase is not (InstalmentPhase.Due or InstalmentPhase.Rejected) ? ActStanding.NotNow
                : missing.Any(lack => lack != PaymentLack.Approver) ? ActStanding.Hindered : ActStanding.Open)
            .Add(PaymentAct.Approve, !May(new ApproveInstalment(id), found) ? ActStanding.NotYours
                : found.One.Phase is not InstalmentPhase.Prepared ? ActStanding.NotNow
                : backing?.Preparation.By == seen.Viewer.Actor ? ActStanding.PreparedByYou
                : backing?.Approvers.Contains(seen.Viewer.Actor) == true ? ActStanding.ApprovedByYou
                : missing.Contains(PaymentLack.Act) || missing.Contains(PaymentLack.DetailsChanged) ? ActStanding.Hindered : ActStanding.Open)
            .Add(PaymentAct.SendBack, !May(new SendBackInstalment(id), found) ? ActStanding.NotYours
                : found.One.Phase is InstalmentPhase.Prepared or InstalmentPhase.Approved ? ActStanding.Open : ActStanding.NotNow);
    }

    private bool May(Command command, Found found) => Permissions.Check(command, seen.Viewer.Actor, found.Agreement.Scope, seen.Viewer.Account, _ => null) is null;

    private IEnumerable<Colleague> Holding(Command command, Scope scope)
    {
        var roles = Permissions.RolesFor(command);
        return _colleagues.Where(person => person.Grants.Any(grant => roles.Contains(grant.Role) && grant.Covers(scope)));
    }

    private static SentBackLine? SentBack(Instalment one, IReadOnlyList<EventEnvelope> history, Contents contents, Names names) =>
        one.Phase is InstalmentPhase.Due
        && history.LastOrDefault(happened => happened.Data is AgreementEvent data && IsAbout(data, one.Plan.Instalment)) is { Data: InstalmentSentBack back } envelope
            ? new SentBackLine(back.By.PersonId is { } person ? names.Person(person) : "la plateforme", envelope.At, contents.Text(envelope.Version))
            : null;

    private static bool IsAbout(AgreementEvent happened, string instalment) => happened switch
    {
        InstalmentDue e => e.Instalment == instalment,
        InstalmentPrepared e => e.Instalment == instalment,
        InstalmentSentBack e => e.Instalment == instalment,
        _ => false,
    };

    private static Backing? BackingOf(InstalmentPhase phase) => phase switch
    {
        InstalmentPhase.Prepared prepared => prepared.Backing,
        InstalmentPhase.Approved approved => approved.Backing,
        InstalmentPhase.Claimed claimed => claimed.Backing,
        InstalmentPhase.Ordered ordered => ordered.Backing,
        InstalmentPhase.Paid paid => paid.Backing,
        _ => null,
    };

    private sealed record Found(string Application, AgreementState.Known Agreement, Instalment One, ApplicationState.Known File, OrganisationState.Registered? Payee, ProgrammeDefinition Definition);
}
