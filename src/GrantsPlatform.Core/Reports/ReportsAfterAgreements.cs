using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Reports;

/// <summary>An agreement in force expects its reports; sent again with another period or other targets, a report that is not submitted yet moves with them.</summary>
public sealed class ReportsAfterAgreements : Following<AgreementEvent, AgreementFacts>
{
    public override string Kind => AgreementState.Kind;

    public override IEnumerable<Reaction> On(AgreementEvent happened, AgreementFacts after, EventPlace place) => happened switch
    {
        AgreementActivated or AgreementAmended => Expected(place.Stream.Key, after),
        AgreementTerminated e => End(place.Stream.Key, after, ParisTime.DayOf(e.At)),
        InstalmentPaid => FirstPayment(place.Stream.Key, after),
        _ => [],
    };

    private static IEnumerable<Reaction> Expected(string agreement, AgreementFacts known) => known.Origin.Terms.Reports.Select(code => new Reaction.Send(
        ReportState.IdOf(agreement, code),
        new ExpectReport(agreement, code, known.Origin.Call, known.Origin.Programme, known.Origin.Revision, known.Origin.Organisation, known.Origin.Departement, known.From, known.To, known.Targets)));

    /// <summary>Days that count from the first payment are known now.</summary>
    private static IEnumerable<Reaction> FirstPayment(string agreement, AgreementFacts known) =>
        known.Origin.Terms.PaymentMovesReports && known is { InForce: true, Payments: 1 } ? Expected(agreement, known) : [];

    /// <summary>An act that never came into force has asked for no report.</summary>
    private static IEnumerable<Reaction> End(string agreement, AgreementFacts known, DateOnly on) => !known.WasInForce
        ? []
        : known.Origin.Terms.Reports.Select(code => new Reaction.Send(ReportState.IdOf(agreement, code), new EndReport(on)));
}
