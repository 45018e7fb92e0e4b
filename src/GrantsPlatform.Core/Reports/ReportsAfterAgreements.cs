using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Reports;

/// <summary>An agreement in force expects its reports; sent again with another period or other targets, a report that is not submitted yet moves with them.</summary>
public sealed class ReportsAfterAgreements : Policy<AgreementState, AgreementEvent>
{
    public override string Kind => AgreementState.Kind;

    public override IEnumerable<Reaction> On(AgreementEvent happened, AgreementState after, EventPlace place)
    {
        var known = (AgreementState.Known)after;
        return happened switch
        {
            AgreementActivated or AgreementAmended => Expected(place.Stream.Key, known),
            AgreementTerminated e => End(place.Stream.Key, known, ParisTime.DayOf(e.At)),
            InstalmentPaid => FirstPayment(place.Stream.Key, known),
            _ => [],
        };
    }

    private static IEnumerable<Reaction> Expected(string agreement, AgreementState.Known known) => known.Origin.Terms.Reports.Select(code => new Reaction.Send(
        ReportState.IdOf(agreement, code),
        new ExpectReport(agreement, code, known.Call, known.Programme, known.Revision, known.Organisation, known.Departement, known.From, known.To, known.Targets)));

    /// <summary>Days that count from the first payment are known now.</summary>
    private static IEnumerable<Reaction> FirstPayment(string agreement, AgreementState.Known known) =>
        known.Origin.Terms.PaymentMovesReports && known.InForce && known.Instalments.Values.Count(one => one.IsPaid) == 1 ? Expected(agreement, known) : [];

    /// <summary>An act that never came into force has asked for no report.</summary>
    private static IEnumerable<Reaction> End(string agreement, AgreementState.Known known, DateOnly on) => known.Version == 0
        ? []
        : known.Origin.Terms.Reports.Select(code => new Reaction.Send(ReportState.IdOf(agreement, code), new EndReport(on)));
}
