using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Payments.PaymentBatchState.Known;

namespace GrantsPlatform.Core.Payments;

public sealed class PaymentBatchDecider : Decider<PaymentBatchState, PaymentBatchCommand, PaymentBatchEvent>
{
    /// <summary>So that a batch's reference with a line's number fits the 35 characters of a payment file.</summary>
    private const int LongestId = 30;

    /// <summary>A line's number has four digits.</summary>
    private const int MostClaims = 9_999;

    public override string Kind => PaymentBatchState.Kind;
    public override PaymentBatchState Empty => new PaymentBatchState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, PaymentBatchCommand? command, PaymentBatchState state, Facts facts) => (command, state) switch
    {
        (OpenBatch open, _) => [new Need.State(ProgrammeState.IdOf(open.Programme))],
        (AddToBatch add, _) => [new Need.State(AgreementState.IdOf(add.Application))],
        (SealBatch or ExportBatch, Known known) => known.Held.Select(claim => claim.Payee).Distinct().Select(payee => new Need.State(OrganisationState.IdOf(payee))),
        _ => [],
    };

    public override Response Decide(StreamId self, PaymentBatchCommand command, PaymentBatchState state, Context context) => (command, state) switch
    {
        (OpenBatch open, _) => Open(self, open, state as Known, context),
        (_, PaymentBatchState.Absent) => new BatchUnknown(),
        (AddToBatch add, Known known) => Add(add, known, context),
        (NoteClaim note, Known known) => Answer(note.Application, note.Instalment, known, new ClaimHeld(note.Application, note.Instalment, note.Payee, note.Amount, note.BankHash)),
        (NoteDrop note, Known known) => Answer(note.Application, note.Instalment, known, new ClaimDropped(note.Application, note.Instalment, note.Cause)),
        (SealBatch, Known known) => Seal(self, known, context),
        (CancelBatch, Known known) => Cancel(known, context),
        (ExportBatch, Known known) => Export(self, known, context),
        (RecordReturn record, Known known) => Returns.Record(record, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override PaymentBatchState Evolve(PaymentBatchState state, PaymentBatchEvent happened) => (happened, state) switch
    {
        (BatchOpened e, _) => new Known(e, new BatchPhase.Open()),
        (ClaimAsked e, Known known) => With(known, new BatchClaim.Asked(e.Application, e.Instalment)),
        (ClaimHeld e, Known known) => With(known, new BatchClaim.Held(e.Application, e.Instalment, e.Payee, e.Amount, e.BankHash)),
        (ClaimDropped e, Known known) => With(known, new BatchClaim.Dropped(e.Application, e.Instalment, e.Cause)),
        (BatchSealed e, Known known) => known with { Phase = new BatchPhase.Sealed(e.Lines.ToImmutableSorted(line => line.Line, line => line)) },
        (BatchCancelled, Known known) => known with { Phase = new BatchPhase.Cancelled() },
        (BatchExported e, Known { Phase: BatchPhase.Sealed { Lines: var lines } } known) => known with { Phase = new BatchPhase.Exported(lines, e.Reference) },
        (LinePaid or LineRejected, Known { Phase: BatchPhase.Exported exported } known) => known with { Phase = exported.With(happened) },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static Known With(Known known, BatchClaim claim) => known with { Claims = known.Claims.SetItem(Known.KeyOf(claim.Application, claim.Instalment), claim) };

    private static Response Open(StreamId self, OpenBatch open, Known? known, Context context)
    {
        if (known is not null) return known.Origin.Programme == open.Programme && known.Origin.Revision == open.Revision ? Response.Nothing : new BatchExistsAlready();
        if (self.Key.Length > LongestId) return new BatchIdTooLong();
        if (!EpcText.IsReference(self.Key)) return new BatchIdNotSendable();
        // "." and ".." lead elsewhere in an address, and "-1" is reckoned with in a sheet.
        if (!char.IsAsciiLetterOrDigit(self.Key[0])) return new BatchIdBeginsWithSign();
        return context.Facts.DefinitionOf(open.Programme, open.Revision)?.Payment is { } payment
            ? new BatchOpened(open.Programme, open.Revision, payment.Channel, payment.Account, context.Actor, context.At)
            : new ProgrammeWithoutPayments();
    }

    private static Response Add(AddToBatch add, Known known, Context context)
    {
        switch (known.Claims.GetValueOrDefault(Known.KeyOf(add.Application, add.Instalment)))
        {
            case BatchClaim.Asked or BatchClaim.Held: return Response.Nothing;
            case BatchClaim.Dropped: return new DroppedAlready(add.Instalment);
        }
        if (known.Phase is not BatchPhase.Open) return WrongPhase(known);
        if (known.Claims.Count >= MostClaims) return new BatchFull(MostClaims);
        return context.Facts.Published<AgreementFacts>(AgreementState.IdOf(add.Application)) is { } agreement
            && agreement.Origin.Programme == known.Origin.Programme && agreement.Payable.Contains(add.Instalment)
                ? new ClaimAsked(add.Application, add.Instalment)
                : new InstalmentNotPayable(add.Instalment);
    }

    private static Response Answer(string application, string instalment, Known known, PaymentBatchEvent answer) =>
        known.Claims.GetValueOrDefault(Known.KeyOf(application, instalment)) switch
        {
            null => new ClaimUnknown(instalment),
            BatchClaim.Asked => answer,
            _ => Response.Nothing,
        };

    private static Response Seal(StreamId self, Known known, Context context)
    {
        if (known.Phase is BatchPhase.Sealed or BatchPhase.Exported) return Response.Nothing;
        if (known.Phase is not BatchPhase.Open) return WrongPhase(known);
        if (Unanswered(known) is { } awaited) return awaited;
        // Begun before identifiers were held to what payment files take.
        if (!EpcText.IsReference(self.Key)) return new BatchIdNotSendable();
        if (!known.Held.Any()) return new BatchEmpty();
        var dropped = known.Held.Where(claim => !IsPayable(claim, context)).ToList();
        ImmutableArray<BatchLine> lines =
        [
            .. known.Held.Except(dropped)
                .Select((claim, i) => new BatchLine($"{self.Key}-{i + 1:D4}", claim.Application, claim.Instalment, claim.Payee, claim.Amount, claim.BankHash)),
        ];
        return lines.IsEmpty
            ? new PayeeDetailsChanged(dropped[0].Payee)
            : Response.Accept(
                [
                    .. dropped.Select(claim => new ClaimDropped(claim.Application, claim.Instalment, DropCause.BankDetailsChanged)),
                    new BatchSealed(lines, lines.Sum(line => line.Amount), context.Actor, context.At),
                ]);
    }

    /// <summary>The details that were claimed are still the payee's, and verified.</summary>
    private static bool IsPayable(BatchClaim.Held claim, Context context) =>
        context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(claim.Payee))?.PayableBankHash == claim.BankHash;

    private static Response Cancel(Known known, Context context) => known.Phase switch
    {
        BatchPhase.Cancelled => Response.Nothing,
        BatchPhase.Open or BatchPhase.Sealed => Unanswered(known) is { } awaited ? awaited : new BatchCancelled(context.Actor, context.At),
        _ => WrongPhase(known),
    };

    private static Response Export(StreamId self, Known known, Context context) => known.Phase switch
    {
        BatchPhase.Sealed => known.Held.FirstOrDefault(claim => !IsPayable(claim, context)) is { } changed
            ? new PayeeDetailsChanged(changed.Payee)
            : new BatchExported(self.Key, context.Actor, context.At),
        BatchPhase.Exported => Response.Nothing,
        _ => WrongPhase(known),
    };

    private static ClaimsAwaited? Unanswered(Known known)
    {
        var awaited = known.Claims.Values.OfType<BatchClaim.Asked>().Count();
        return awaited == 0 ? null : new ClaimsAwaited(awaited);
    }

    private static BatchInWrongPhase WrongPhase(Known known) => new(BatchWords.Of(known.Phase));
}
