using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Examining;

/// <summary>What the pages of reports say, and how addresses name their tabs.</summary>
public static class ReportPages
{
    public static string Address(ReportTab tab) => tab switch
    {
        ReportTab.ToExamine => "a-examiner",
        ReportTab.Overdue => "en-retard",
        ReportTab.Awaited => "attendus",
        ReportTab.Returned => "renvoyes",
        ReportTab.Checks => "controles",
        ReportTab.Accepted => "acceptes",
        _ => throw new InvalidOperationException($"{tab} has no address."),
    };

    public static ReportTab? Tab(string? address) => Enum.GetValues<ReportTab>().Cast<ReportTab?>().FirstOrDefault(tab => tab is { } one && Address(one) == address);

    public static string Words(ReportTab tab) => tab switch
    {
        ReportTab.ToExamine => "À examiner",
        ReportTab.Overdue => "En retard",
        ReportTab.Awaited => "Attendus",
        ReportTab.Returned => "Renvoyés",
        ReportTab.Checks => "Contrôles",
        ReportTab.Accepted => "Acceptés",
        _ => throw new InvalidOperationException($"{tab} has no words."),
    };

    public static (string Words, Tone Tone) State(string status) => status switch
    {
        "submitted" => ("À examiner", Tone.Warning),
        "overdue" => ("En retard", Tone.Error),
        "returned" => ("Renvoyé pour correction", Tone.Info),
        "accepted" => ("Accepté", Tone.Success),
        "cancelled" => ("N’est plus attendu", Tone.Neutral),
        "telling" => ("Avis d’activité", Tone.Neutral),
        _ => ("Attendu", Tone.Neutral),
    };

    /// <summary>Where a figure comes from; null: nobody says.</summary>
    public static string? Origin(FigureOrigin? origin) => origin switch
    {
        null => null,
        FigureOrigin.Rows => "d’après le tableau de suivi",
        FigureOrigin.Zero => "zéro déclaré exact",
        FigureOrigin.ZeroWithoutRows => "zéro déclaré exact, sans ligne au tableau de suivi",
        FigureOrigin.Hand => "saisi, sans ligne au tableau de suivi",
        _ => throw new InvalidOperationException($"{origin} has no words."),
    };
}
