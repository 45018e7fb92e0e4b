using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>How the address of a figure's files says which figure it is.</summary>
public static class DashboardAddress
{
    private static readonly ImmutableSortedDictionary<PaceStep, string> Steps = ImmutableSortedDictionary<PaceStep, string>.Empty
        .Add(PaceStep.Eligibility, "eligibilite").Add(PaceStep.Opinions, "avis").Add(PaceStep.Decision, "notification");

    private static readonly ImmutableSortedDictionary<string, string> Opinions = ImmutableSortedDictionary<string, string>.Empty
        .Add(PaceView.Awaited, "attendu").Add("favourable", "favorable").Add("reservations", "reserves").Add("unfavourable", "defavorable");

    public static string StepOf(PaceStep step) => Steps[step];

    public static string SaidOf(string said) => Opinions[said];

    /// <summary>All files that were found eligible or not, where no figure is called so.</summary>
    public static DashboardFigure Read(IQueryCollection query)
    {
        var (step, level, said) = (query["etape"].FirstOrDefault(), query["niveau"].FirstOrDefault(), query["avis"].FirstOrDefault());
        return Steps.FirstOrDefault(known => known.Value == step) is { Value: not null } found ? new DashboardFigure.OfStep(found.Key, Math.Max(0, Days(query["de"]) ?? 0), Days(query["a"]))
            : level is not null && Opinions.FirstOrDefault(known => known.Value == said) is { Key: not null } opinion ? new DashboardFigure.OfLevel(level, opinion.Key)
            : new DashboardFigure.OfStep(PaceStep.Eligibility);
    }

    private static int? Days(string? typed) => int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) ? days : null;
}
