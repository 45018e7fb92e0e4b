using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Balances;

/// <summary>The coefficient for an objective. What is not known is never taken for zero: it changes nothing, and the line says so.</summary>
internal static class ObjectiveRule
{
    /// <summary>Beyond it a percentage says nothing more, and that of a tiny target would not fit a number.</summary>
    private const long HighestAchievement = 1000;

    /// <param name="Factor">How a sum writes it: "0,9", or "26 ÷ 30" where decimals would have no end.</param>
    public readonly record struct Outcome(Fraction Coefficient, string Factor, string Why);

    public static Outcome Of(ObjectiveCoefficient objective, decimal? target, decimal? actual)
    {
        if (target is not { } aim || actual is not { } reached) return Whole("sans effet, l’objectif ou le résultat n’étant pas renseigné");
        if (aim <= 0) return Whole("sans effet, aucun objectif chiffré n’étant fixé");
        var achievement = (Fraction)reached / aim;
        var achieved = $"objectif atteint à {French.Percent(Fraction.Min(achievement, HighestAchievement).Shown(4).Value)}";
        return objective switch
        {
            ObjectiveCoefficient.Steps steps => Step(steps.Values.LastOrDefault(step => achievement >= step.From)?.Coefficient ?? 0, achieved),
            ObjectiveCoefficient.ProRata share when achievement + share.Tolerance >= 1L =>
                Whole(share.Tolerance > 0 && reached < aim ? $"{achieved}, dans la tolérance de {French.Percent(share.Tolerance)}" : achieved),
            ObjectiveCoefficient.ProRata when reached <= 0 => Step(0, achieved),
            ObjectiveCoefficient.ProRata => new Outcome(achievement, $"{French.Exact(reached)} ÷ {French.Exact(aim)}", $"{French.Exact(reached)} ÷ {French.Exact(aim)}, {achieved}"),
            _ => throw new InvalidOperationException($"{objective} has no coefficient."),
        };
    }

    private static Outcome Whole(string why) => Step(1, why);
    private static Outcome Step(decimal coefficient, string why) => new(coefficient, French.Exact(coefficient), why);
}
