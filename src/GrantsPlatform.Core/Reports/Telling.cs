using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

internal static class Telling
{
    public static Response Tell(TellActivity tell, Known known, Context context)
    {
        if (known.Phase is not ReportPhase.Telling) return new ReportInWrongPhase(ReportWords.Of(known.Phase));
        if (known.Told.Contains(KeyOf(tell.Activity, tell.Day, tell.Commune))) return Response.Nothing;
        var rule = ReportReading.RuleOf(known, context).Rule;
        if (rule.Activities.FirstOrDefault(one => one.Code == tell.Activity) is not { } activity) return new ActivityUnknown(tell.Activity);
        if (tell.Day < known.From || tell.Day > known.To) return new ActivityOutsidePeriod(known.From, known.To);
        if (!CommuneCode.IsValid(tell.Commune)) return new CommuneNotValid();
        return new ActivityTold(
            tell.Activity, activity.Label, tell.Day, tell.Commune, [.. rule.Services.Select(service => service.Role).Distinct()], context.At, context.Actor);
    }

    public static string KeyOf(string activity, DateOnly day, string commune) => $"{activity}|{day:yyyy-MM-dd}|{commune}";
}
