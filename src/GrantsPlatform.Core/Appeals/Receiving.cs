using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Appeals.AppealState.Known;

namespace GrantsPlatform.Core.Appeals;

internal static class Receiving
{
    private const int LongestGrounds = 20_000;

    public static Response Receive(StreamId self, ReceiveAppeal receive, AppealState state, Context context)
    {
        var known = state as Known;
        if (AppealState.IdOf(receive.Application) != self
            || context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(receive.Application)) is not { } file
            || NotifiedAt(file.ToldPhase()) is not { } notified) return new NothingToAppeal();
        if (file.IsErased) return new FileIsErased();
        if (known is not null && known.Appeal.Against == notified)
            return known.Appeal.ReceivedOn == receive.ReceivedOn && known.Appeal.Hash == HashOf(receive.Grounds) ? Response.Nothing : new DecisionAlreadyAppealed();
        if (context.Facts.DefinitionOf(file.Origin.Programme, file.Origin.Revision)?.Appeals is not { } terms) return new AppealsNotPlanned();

        var notifiedOn = ParisTime.DayOf(notified);
        if (receive.ReceivedOn < notifiedOn || receive.ReceivedOn > ParisTime.DayOf(context.At)) return new AppealDayImpossible(notifiedOn);
        var last = LastDay(notifiedOn, terms.DelayMonths);
        if (receive.ReceivedOn > last)
        {
            if (!receive.DespiteDelay) return new AppealTooLate(last);
            if (context.Reason.IsMissing()) return new ReasonMissing();
        }
        if (receive.Grounds?.Length > LongestGrounds) return new AppealGroundsTooLong();
        var number = (known?.Appeal.Number ?? 0) + 1;
        var received = Response.Accept(new AppealReceived(
            number, receive.Application, file.Call, file.Origin.Programme, file.Origin.Revision, file.Origin.Organisation, file.Receipt?.Dossier.Departement,
            receive.ReceivedOn, notified, last, receive.ReceivedOn.AddMonths(terms.SilenceMonths), HashOf(receive.Grounds), context.At, context.Actor,
            file.ToldPhase() is Phase.Ineligible ? AppealSubject.Ineligibility : AppealSubject.Decision));
        return receive.Grounds is { } grounds ? received.With(ContentChange.Text(AppealDecider.GroundsRecordOf(number), grounds)) : received;
    }

    /// <summary>
    /// Delays of months are "francs": neither the day of the notification nor the day on which they run out counts (code de justice
    /// administrative, R421-1); one that ends on a Saturday, a Sunday or a public holiday goes on to the next working day.
    /// </summary>
    private static DateOnly LastDay(DateOnly notifiedOn, int months) => FrenchHolidays.NextWorkingDay(notifiedOn.AddMonths(months).AddDays(1));

    private static DateTimeOffset? NotifiedAt(Phase phase) => phase switch
    {
        Phase.Decided { Notified: true } decided => decided.NotifiedAt,
        Phase.Ineligible ineligible => ineligible.NotifiedAt,
        _ => null,
    };

    private static string? HashOf(string? grounds) => grounds is null ? null : Digest.Of(grounds);
}
