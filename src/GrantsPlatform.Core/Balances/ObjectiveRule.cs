using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Balances;

/// <summary>The coefficient for an objective. What is not known is never taken for zero: it changes nothing, and the line says so.</summary>
internal static class ObjectiveRule
{
    private const int Decimals = 4;

    /// <summary>Beyond it the figure says nothing more, and a tiny target would not fit a number.</summary>
    private const decimal HighestAchievement = 1000;

    public static (decimal Coefficient, string Why) Coefficient(ObjectiveCoefficient objective, decimal? target, decimal? actual)
    {
        if (target is not { } aim || actual is not { } reached) return (1, "sans effet, l’objectif ou le résultat n’étant pas renseigné");
        if (aim <= 0) return (1, "sans effet, aucun objectif chiffré n’étant fixé");
        var achievement = reached / HighestAchievement >= aim ? HighestAchievement : reached / aim;
        var achieved = $"objectif atteint à {French.Number(Down(achievement * 100, 2))}\u202F%";
        return objective switch
        {
            // Compared as products: a quotient with endless decimals would miss a bound that is met exactly.
            ObjectiveCoefficient.Steps steps => (steps.Values.LastOrDefault(step => reached >= step.From * aim)?.Coefficient ?? 0, achieved),
            ObjectiveCoefficient.ProRata share => reached >= (1 - share.Tolerance) * aim
                ? (1, share.Tolerance > 0 && reached < aim ? $"{achieved}, dans la tolérance de {French.Number(share.Tolerance * 100)}\u202F%" : achieved)
                : (Down(Math.Max(0, achievement), Decimals), $"{achieved}, arrondi à la quatrième décimale inférieure"),
            _ => throw new InvalidOperationException($"{objective} has no coefficient."),
        };
    }

    private static decimal Down(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.ToNegativeInfinity);
}
