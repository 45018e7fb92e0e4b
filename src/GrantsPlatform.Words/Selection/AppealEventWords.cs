using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class AppealEventWords
{
    public static string Of(AppealEvent happened) => happened switch
    {
        AppealReceived e =>
            $"Recours reçu le {French.Date(e.ReceivedOn)}, contre la décision notifiée le {French.Date(ParisTime.DayOf(e.Against))}{(e.ReceivedOn > e.LastDay ? $", hors du délai clos le {French.Date(e.LastDay)}" : "")}",
        AppealExamined => "Examen du recours commencé",
        AppealUpheld => "Recours accueilli",
        AppealRefused => "Recours rejeté",
        AppealRefusedBySilence e => $"Recours rejeté par le silence gardé jusqu’au {French.Date(e.SilentUntil)}",
        _ => throw EventWords.None(happened),
    };
}
