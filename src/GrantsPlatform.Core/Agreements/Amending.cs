using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>An amendment says what changes; it comes into force like the act itself.</summary>
internal static class Amending
{
    public static Response Propose(ProposeAmendment propose, Known known, Context context)
    {
        if (propose.Difference.Lines.IsDefault) return new AmendmentEmpty();
        if (known.Phase is not AgreementPhase.Active active) return new AgreementInWrongPhase(AgreementWords.Of(known.Phase));
        if (active.Amendment is { } already)
            return Wire.Same(already.Difference, propose.Difference) ? Response.Nothing : new AmendmentPending(already.Text.Version);
        if (propose.Request is { } request && known.Request?.Number != request) return new AmendmentRequestNotWaiting();
        if (context.Reason.IsMissing()) return new ReasonMissing();
        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        if (propose.Difference.Lines.FirstOrDefault(line => !Fits(line, definition)) is { } stray) return new LineNotInProgramme(stray.Strand, stray.Year);

        var text = ActText.Of(known, propose.Difference);
        if (Wire.Same(text, ActText.Of(known))) return new AmendmentEmpty();
        if (DraftingAgreements.Unfit(text.From, text.To, text.Targets, known, context) is { } unfit) return unfit;
        if (text.Lines.FirstOrDefault(line => line.Amount < Money.Zero) is { } below) return new LineBelowZero(below.Strand, below.Year);
        if (StrandAbove(text.Lines, known.Awarded) is { } strand) return new AboveAward(strand);
        if (Planning.FirstBelow(known, text.Lines) is { } committed) return committed;

        var payees = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var payee in NewPayees(propose, known))
        {
            if (DraftingAgreements.BodyOf(payee, context) is not { } body) return new PayeeNotRegistered(payee);
            if (body.Siren is not { } siren) return new PayeeWithoutSiret(body.LegalName);
            payees[payee] = siren;
        }
        text = text with { Plan = Planning.Foreseen(definition, known, text.Lines, context.At) };
        var version = active.Act.Version + 1;
        return Response.Accept(
        [
            new AmendmentProposed(version, propose.Difference, payees.ToImmutable(), text.Hash(), context.At, definition.RulesOfAct().SignatureReminders, text.Plan,
                PartnerLines.Signing(definition, known, [.. known.Lines, .. text.Lines])),
            .. propose.Request is { } answered ? [new AmendmentRequestTakenUp(answered, version)] : Array.Empty<Event>(),
        ]);
    }

    public static IEnumerable<string> NewPayees(ProposeAmendment propose, Known known) =>
        propose.Difference.Lines.IsDefault ? [] : propose.Difference.Lines.Select(line => line.Payee).Where(payee => !known.Payees.ContainsKey(payee)).Distinct();

    public static Response Drop(Known known) => known.Phase switch
    {
        AgreementPhase.Active { Amendment: { } amendment } => new AmendmentDropped(amendment.Text.Version),
        AgreementPhase.Active or AgreementPhase.Settled => Response.Nothing,
        _ => new AgreementInWrongPhase(AgreementWords.Of(known.Phase)),
    };

    private static bool Fits(AmountLine line, ProgrammeDefinition definition) =>
        line.Funder == definition.Funder.Code && definition.FindStrand(line.Strand) is not null && definition.Years.Contains(line.Year);

    /// <summary>Money may move between years and payees; more for a strand is the committee's to grant.</summary>
    public static string? StrandAbove(ImmutableArray<AmountLine> lines, ImmutableArray<AmountLine> awarded) =>
        lines.GroupBy(line => line.Strand)
            .FirstOrDefault(strand => strand.Sum(line => line.Amount) > awarded.Where(line => line.Strand == strand.Key).Sum(line => line.Amount))?.Key;
}
