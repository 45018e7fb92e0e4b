using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <summary>
/// Whether anything that may be answered makes a condition hold. It knows ranges and lists of single values; of whatever it does not
/// know (two values compared, sums of several) it takes every outcome for possible, so that it never calls impossible what is not.
/// </summary>
internal sealed class Possibilities(ProgrammeDefinition definition, ImmutableDictionary<string, EvidencePath> known)
{
    /// <summary>Beyond so many ways to hold, nothing is claimed.</summary>
    private const int MostWays = 256;

    private readonly CallAlone _call = new(definition);

    /// <summary>No answer that the form takes makes it hold.</summary>
    public bool Never(Condition condition) => !CanHold(condition, wanted: true, asTheFormTakes: true);

    /// <summary>No answer whatever makes it fail. Choices are left aside: a rule may well list all of them.</summary>
    public bool Always(Condition condition) => !CanHold(condition, wanted: false, asTheFormTakes: false);

    /// <summary>The same of one row of a source.</summary>
    public Possibilities WithRows(string source) => new(definition, known.SetItems(FileRows.PathsOf(source, definition)));

    private bool CanHold(Condition condition, bool wanted, bool asTheFormTakes)
    {
        var ways = Ways(condition, wanted, asTheFormTakes ? [] : null);
        return ways is null || ways.Any(way => IsPossible(way, asTheFormTakes));
    }

    private sealed record Literal(Condition Condition, bool Wanted);

    /// <summary>Each way is a list of single conditions that must hold or fail together; null: too many ways.</summary>
    /// <param name="shown">Fields whose own display is being read; null: displays are left aside.</param>
    private List<ImmutableList<Literal>>? Ways(Condition condition, bool wanted, ImmutableHashSet<string>? shown) => (condition, wanted) switch
    {
        (Condition.Not not, _) => Ways(not.Condition, !wanted, shown),
        (Condition.All all, true) => Together([.. all.Conditions.Select(part => Ways(part, true, shown))]),
        (Condition.Any any, false) => Together([.. any.Conditions.Select(part => Ways(part, false, shown))]),
        (Condition.All all, false) => Either([.. all.Conditions.Select(part => Ways(part, false, shown))]),
        (Condition.Any any, true) => Either([.. any.Conditions.Select(part => Ways(part, true, shown))]),
        _ => WithDisplay(new Literal(condition, wanted), shown),
    };

    /// <summary>What an answer of a field makes true needs the field to be shown.</summary>
    private List<ImmutableList<Literal>>? WithDisplay(Literal literal, ImmutableHashSet<string>? shown)
    {
        List<ImmutableList<Literal>> alone = [[literal]];
        if (shown is null || literal is { Condition: Condition.Present, Wanted: false }) return alone;
        if (PathOf(literal.Condition) is not { } path || known.GetValueOrDefault(path)?.Field is not { } code || !path.StartsWith(EvidencePaths.Answers, StringComparison.Ordinal)) return alone;
        return definition.Form.Find(code)?.ShownWhen is { } display && !shown.Contains(code)
            ? Together([alone, Ways(display, true, shown.Add(code))])
            : alone;
    }

    private static List<ImmutableList<Literal>>? Together(ImmutableArray<List<ImmutableList<Literal>>?> parts)
    {
        List<ImmutableList<Literal>> ways = [[]];
        foreach (var part in parts)
        {
            if (part is null || ways.Count * part.Count > MostWays) return null;
            ways = [.. ways.SelectMany(_ => part, (way, more) => way.AddRange(more))];
        }
        return ways;
    }

    private static List<ImmutableList<Literal>>? Either(ImmutableArray<List<ImmutableList<Literal>>?> parts)
    {
        var known = parts.OfType<List<ImmutableList<Literal>>>().ToList();
        return known.Count < parts.Length || known.Sum(part => part.Count) > MostWays ? null : [.. known.SelectMany(part => part)];
    }

    private bool IsPossible(ImmutableList<Literal> way, bool asTheFormTakes)
    {
        var values = new Dictionary<string, PossibleValues>(StringComparer.Ordinal);
        return (!asTheFormTakes || ListsAgree(way)) && way.TrueForAll(literal => Narrow(literal, values, asTheFormTakes)) && values.Values.All(possible => possible.IsAny);
    }

    /// <summary>A list may hold any of its values together, but none of those that it must not hold.</summary>
    private bool ListsAgree(ImmutableList<Literal> way)
    {
        var lists = way.Where(literal => literal.Condition is Condition.OneOf one && known.GetValueOrDefault(one.Path)?.Kind == EvidenceKind.List)
            .Select(literal => (List: (Condition.OneOf)literal.Condition, literal.Wanted)).ToList();
        return lists.Where(one => one.Wanted).All(one =>
            one.List.Values.Except(lists.Where(other => !other.Wanted && other.List.Path == one.List.Path).SelectMany(other => other.List.Values)).Any());
    }

    /// <summary>False: what is wanted of this single condition is settled, the other way.</summary>
    private bool Narrow(Literal literal, Dictionary<string, PossibleValues> values, bool asTheFormTakes)
    {
        var (condition, wanted) = literal;
        if (condition is not Condition.Present && condition.Evaluate(_call) is not Verdict.Unknown and var settled) return settled == Verdict.Holds == wanted;
        if (PathOf(condition) is not { } path || !known.TryGetValue(path, out var of) || of.Kind == EvidenceKind.List) return true;
        if (!values.TryGetValue(path, out var possible)) values[path] = possible = PossibleValues.Of(path, of, definition, asTheFormTakes);
        switch (condition)
        {
            case Condition.Present: possible.Known(wanted); break;
            case Condition.EqualTo equal: possible.Among([PossibleValues.Word(equal.Value, of.Kind)], wanted); break;
            case Condition.OneOf oneOf: possible.Among(oneOf.Values, wanted); break;
            case Condition.AtLeast { Value: Formula.At } least: possible.AtLeast(Constant(least.Bound), wanted); break;
            case Condition.AtLeast { Bound: Formula.At } least: possible.AtMost(Constant(least.Value), wanted); break;
            case Condition.AtMost { Value: Formula.At } most: possible.AtMost(Constant(most.Bound), wanted); break;
            case Condition.AtMost { Bound: Formula.At } most: possible.AtLeast(Constant(most.Value), wanted); break;
            case Condition.Before before when Number(before.Limit) is not null: possible.AtLeast(Number(before.Limit), !wanted); break;
            case Condition.Before before: possible.AtMost(Number(before.Day), !wanted); break;
            case Condition.After after when Number(after.Limit) is not null: possible.AtMost(Number(after.Limit), !wanted); break;
            case Condition.After after: possible.AtLeast(Number(after.Day), !wanted); break;
            default: break;
        }
        return true;
    }

    /// <summary>The one path whose value settles the condition; null where there are several, or none that is known here.</summary>
    private string? PathOf(Condition condition) => condition switch
    {
        Condition.Present present => present.Path,
        Condition.EqualTo equal => equal.Path,
        Condition.OneOf oneOf => oneOf.Path,
        Condition.AtLeast least => Single(least.Value, least.Bound),
        Condition.AtMost most => Single(most.Value, most.Bound),
        Condition.Before before => Single(before.Day, before.Limit),
        Condition.After after => Single(after.Day, after.Limit),
        _ => null,
    };

    private string? Single(Formula one, Formula other) => (one, other) switch
    {
        (Formula.At at, _) when Constant(other) is not null => at.Path,
        (_, Formula.At at) when Constant(one) is not null => at.Path,
        _ => null,
    };

    private string? Single(Moment one, Moment other) => (one, other) switch
    {
        (Moment.At at, _) when Number(other) is not null => at.Path,
        (_, Moment.At at) when Number(one) is not null => at.Path,
        _ => null,
    };

    private decimal? Constant(Formula formula) => formula.Evaluate(_call);
    private decimal? Number(Moment moment) => moment.Evaluate(_call)?.DayNumber;

    /// <summary>What is known before anybody has answered: the days of the call.</summary>
    private sealed class CallAlone(ProgrammeDefinition definition) : IEvidence
    {
        private readonly DossierEvidence _empty = new(definition, Programmes.Answers.None);

        public EvidenceValue? Find(string path) => path.StartsWith("call.", StringComparison.Ordinal) ? _empty.Find(path) : null;
    }
}
