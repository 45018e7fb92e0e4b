using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Examining;

/// <summary>What the pages of full checks say.</summary>
public static class CheckPages
{
    public static string Share(SampleRule sample) => Share(sample.Share);

    public static string Share(decimal share) => $"{French.Number(share * 100)}\u202F%";

    public static string Rhythm(SampleRule sample) => sample.Months switch
    {
        1 => "à la fin de chaque mois",
        3 => "à la fin de chaque trimestre",
        6 => "à la fin de chaque semestre",
        12 => "à la fin de chaque année",
        _ => $"tous les {sample.Months} mois",
    };

    /// <summary>Where checks stand that lists are narrowed to; none is those in hand.</summary>
    public static readonly ImmutableArray<string> Stages = [CheckWords.Open, CheckWords.Asked, CheckWords.Overdue, CheckWords.Closed, CheckWords.Awaiting];

    public static string Address(string stage) => stage switch
    {
        CheckWords.Open => "ouverts",
        CheckWords.Asked => "pieces-attendues",
        CheckWords.Overdue => "pieces-en-retard",
        CheckWords.Closed => "clos",
        CheckWords.Awaiting => "tirage-attendu",
        _ => throw new InvalidOperationException($"{stage} has no address."),
    };

    public static string? Stage(string? address) => Stages.FirstOrDefault(stage => Address(stage) == address);

    /// <summary>What a list of checks is narrowed to.</summary>
    public static string Narrowed(string? stage) => stage switch
    {
        null => "Non clos",
        CheckWords.Open => "À vérifier",
        _ => State(stage).Words,
    };

    public static (string Words, Tone Tone) State(string status) => status switch
    {
        CheckWords.None => ("Aucun", Tone.Neutral),
        CheckWords.Awaiting => ("Tirage attendu", Tone.Neutral),
        CheckWords.Open => ("En cours", Tone.Warning),
        CheckWords.Asked => ("Pièces attendues", Tone.Info),
        CheckWords.Overdue => ("Pièces en retard", Tone.Error),
        CheckWords.Closed => ("Clos", Tone.Success),
        _ => throw new InvalidOperationException($"{status} has no words."),
    };

    /// <summary>Why the report is checked.</summary>
    public static string Ground(ReportCheck check) => (check.ByLot, check.ByRisk) switch
    {
        (true, true) => "Tiré au sort, et retenu par l’analyse de risque",
        (true, false) => "Tiré au sort",
        _ => "Retenu par l’analyse de risque",
    };

    public static string Progress(int verified, int lines) => $"{French.Number(verified)} sur {French.Count(lines, "ligne vérifiée", "lignes vérifiées")}";
}
