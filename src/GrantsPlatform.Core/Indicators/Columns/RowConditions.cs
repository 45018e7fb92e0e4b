using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>
/// Conditions bound to the columns that they read. The cases that indicators live on read their arrays directly; any other asks
/// <see cref="Condition.Evaluate"/>, which is also what each of these must agree with.
/// </summary>
internal static class RowConditions
{
    public static Func<int, Verdict> Bind(Condition? condition, KindTable table) => condition switch
    {
        null => _ => Verdict.Holds,
        Condition.All all => All([.. all.Conditions.Select(part => Bind(part, table))]),
        Condition.Any any => Any([.. any.Conditions.Select(part => Bind(part, table))]),
        Condition.Not not => Not(Bind(not.Condition, table)),
        Condition.EqualTo equal when table.Find(equal.Path) is (WordColumn words, var through) => Among(table, words, through, [equal.Value.ToString().Required("the value")]),
        Condition.OneOf oneOf when table.Find(oneOf.Path) is (WordColumn words, var through) => Among(table, words, through, [.. oneOf.Values]),
        Condition.AtLeast { Value: Formula.At at, Bound: Formula.Number bound } when table.Find(at.Path) is (NumberColumn numbers, var through) =>
            Compare(table, numbers, through, number => number >= bound.Value),
        Condition.AtMost { Value: Formula.At at, Bound: Formula.Number bound } when table.Find(at.Path) is (NumberColumn numbers, var through) =>
            Compare(table, numbers, through, number => number <= bound.Value),
        _ => row => condition.Evaluate(table.EvidenceOf(row)),
    };

    private static Func<int, Verdict> All(Func<int, Verdict>[] parts) => row =>
    {
        var worst = Verdict.Holds;
        foreach (var part in parts)
        {
            var verdict = part(row);
            if (verdict == Verdict.Fails) return verdict;
            if (verdict < worst) worst = verdict;
        }
        return worst;
    };

    private static Func<int, Verdict> Any(Func<int, Verdict>[] parts) => row =>
    {
        var best = Verdict.Fails;
        foreach (var part in parts)
        {
            var verdict = part(row);
            if (verdict == Verdict.Holds) return verdict;
            if (verdict > best) best = verdict;
        }
        return best;
    };

    private static Func<int, Verdict> Not(Func<int, Verdict> inner) => row => inner(row).Not();

    private static Func<int, Verdict> Among(KindTable table, WordColumn column, bool throughPerson, string[] wanted)
    {
        var (words, persons) = (column.Words, table.PersonOf);
        bool[] holds = [.. column.Names.Select(name => wanted.Contains(name, StringComparer.Ordinal))];
        return throughPerson
            ? row => persons[row] is var person and >= 0 && words[person] is var word and >= 0 ? holds[word] ? Verdict.Holds : Verdict.Fails : Verdict.Unknown
            : row => words[row] is var word and >= 0 ? holds[word] ? Verdict.Holds : Verdict.Fails : Verdict.Unknown;
    }

    private static Func<int, Verdict> Compare(KindTable table, NumberColumn column, bool throughPerson, Func<decimal, bool> holds)
    {
        var (numbers, persons) = (column.Numbers, table.PersonOf);
        return row => (throughPerson ? persons[row] : row) is var at and >= 0 && numbers[at] is { } number ? holds(number) ? Verdict.Holds : Verdict.Fails : Verdict.Unknown;
    }
}
