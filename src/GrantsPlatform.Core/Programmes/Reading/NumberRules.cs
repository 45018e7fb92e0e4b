namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold of the bounds of a field or a column.</summary>
internal static class NumberRules
{
    public static void Bounds(bool whole, bool amount, decimal? min, decimal? max, string path, Findings findings)
    {
        findings.Require(min is null || whole || amount, path + ".min", "Seul un nombre a une valeur minimale.");
        findings.Require(max is null || whole || amount, path + ".max", "Seul un nombre a une valeur maximale.");
        Fits(min, path + ".min");
        Fits(max, path + ".max");
        findings.Require(!(min > max) || !findings.IsRead(path + ".min"), path + ".max", "La valeur maximale est inférieure à la valeur minimale.");

        void Fits(decimal? bound, string at)
        {
            if (whole) findings.Require(bound is null || bound == decimal.Truncate(bound.Value), at, "Un nombre entier est attendu, comme dans les réponses.");
            if (amount) findings.Require(bound is null || bound == decimal.Round(bound.Value, 2), at, "Un montant avec deux décimales au plus est attendu.");
        }
    }
}
