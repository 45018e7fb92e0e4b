namespace GrantsPlatform.Core.Programmes;

/// <summary>What a condition reads: the paths that it names, those of its formulas and days with them, and the rows that it goes through.</summary>
public static class VocabularyPaths
{
    public static IEnumerable<string> Of(Condition condition) => condition switch
    {
        Condition.All all => all.Conditions.SelectMany(Of),
        Condition.Any any => any.Conditions.SelectMany(Of),
        Condition.Not not => Of(not.Condition),
        Condition.EqualTo equal => [equal.Path],
        Condition.OneOf oneOf => [oneOf.Path],
        Condition.AtLeast atLeast => [.. Of(atLeast.Value), .. Of(atLeast.Bound)],
        Condition.AtMost atMost => [.. Of(atMost.Value), .. Of(atMost.Bound)],
        Condition.Before before => [.. Of(before.Day), .. Of(before.Limit)],
        Condition.After after => [.. Of(after.Day), .. Of(after.Limit)],
        Condition.Present present => [present.Path],
        Condition.YearsBetweenAtLeast years => [.. Of(years.From), .. Of(years.To)],
        Condition.AnyRow any => [any.Rows, .. Of(any.Where)],
        Condition.AllRows all => [all.Rows, .. Of(all.Where)],
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is not in the vocabulary."),
    };

    public static IEnumerable<string> Of(Formula formula) => formula switch
    {
        Formula.Amount or Formula.Number => [],
        Formula.At at => [at.Path],
        Formula.Sum sum => sum.Terms.SelectMany(Of),
        Formula.Min min => min.Terms.SelectMany(Of),
        Formula.Max max => max.Terms.SelectMany(Of),
        Formula.Difference difference => [.. Of(difference.From), .. Of(difference.Subtract)],
        Formula.Product product => Of(product.Of),
        Formula.ProductOf product => product.Factors.SelectMany(Of),
        Formula.Ratio ratio => [.. Of(ratio.Numerator), .. Of(ratio.Denominator)],
        Formula.Lookup lookup => lookup.And is null ? [lookup.By] : [lookup.By, lookup.And],
        Formula.AgeAt age => [.. Of(age.Born), .. Of(age.On)],
        Formula.CountRows rows => [rows.Rows, .. OfWhere(rows.Where)],
        Formula.SumOf rows => [rows.Rows, .. Of(rows.Of), .. OfWhere(rows.Where)],
        Formula.Mean rows => [rows.Rows, .. Of(rows.Of), .. OfWhere(rows.Where)],
        _ => throw new InvalidOperationException($"{formula.GetType().Name} is not in the vocabulary."),
    };

    private static IEnumerable<string> OfWhere(Condition? where) => where is null ? [] : Of(where);

    private static IEnumerable<string> Of(Moment day) => day is Moment.At at ? [at.Path] : [];
}
