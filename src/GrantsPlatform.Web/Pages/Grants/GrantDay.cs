using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>A day that counts in the life of a grant.</summary>
public sealed record GrantDay(DateOnly Day, string Title, string? Words = null)
{
    public static ImmutableArray<GrantDay> Of(FollowedGrant grant) => grant.Agreement is not { } agreement
        ? []
        :
        [
            .. new[] { new GrantDay(agreement.From, "Début du projet"), new GrantDay(agreement.To, "Fin du projet") }
                .Concat(grant.Reports.Where(report => report.Origin.Kind != ReportKind.Activity).SelectMany(OfReport))
                .Concat(grant.Payments.Where(payment => payment.On is not null).Select(OfPayment))
                .Concat(grant.Claims.Select(claim => claim.State.Phase).OfType<RecoveryPhase.Adversarial>().Select(phase => new GrantDay(phase.ReplyUntil, "Fin du délai pour vos observations")))
                .OrderBy(day => day.Day),
        ];

    private static IEnumerable<GrantDay> OfReport(ReportState.Known report)
    {
        if (report.Submission is { } submission) yield return new GrantDay(ParisTime.DayOf(submission.At), $"{report.Origin.Label}\u202F: transmis", report.Phase is ReportPhase.Accepted ? "Accepté par le service." : null);
        if (report.DueOn is { } due) yield return new GrantDay(due, $"{report.Origin.Label}\u202F: à remettre", $"Sur la période du {French.Date(report.From)} au {French.Date(report.To)}.");
    }

    private static GrantDay OfPayment(GrantPayment payment) => new(
        payment.On.Required("the day"), $"{payment.Label}\u202F: {French.Amount(payment.Amount)}", payment.State == GrantPaymentState.Paid ? $"Payé à {payment.Payee}." : $"Prévu pour {payment.Payee}.");
}
