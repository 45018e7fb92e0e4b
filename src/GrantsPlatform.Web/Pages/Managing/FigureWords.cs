using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>What a figure of the dashboard counts, in words.</summary>
internal static class FigureWords
{
    public static string Of(DashboardFigure figure, ProgrammeDefinition definition) => figure switch
    {
        DashboardFigure.OfStep step => DashboardModel.Words(step.Step),
        DashboardFigure.OfLevel level => $"{definition.Levels.First(known => known.Code == level.Level).Label}\u202F: {SaidWords(level.Said)}",
        _ => throw new InvalidOperationException($"{figure} has no title."),
    };

    /// <summary>How many days the files took; null: all of them are there.</summary>
    public static string? Span(DashboardFigure figure) => figure switch
    {
        DashboardFigure.OfStep { From: var from, To: { } to } when from == to => French.Count(to, "jour"),
        DashboardFigure.OfStep { From: var from, To: { } to } => $"De {from} à {French.Count(to, "jour")}",
        DashboardFigure.OfStep { From: > 0 and var from } => $"{French.Count(from, "jour")} ou plus",
        _ => null,
    };

    private static string SaidWords(string said) =>
        said == PaceView.Awaited ? "avis attendu" : $"avis {CodeWords.Of(Enum.GetValues<Opinion>().First(opinion => Wire.NameOf(opinion) == said))}";
}
