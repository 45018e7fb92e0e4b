using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <summary>No condition of a definition is one that never holds, or that holds whatever is answered: it was meant otherwise.</summary>
internal sealed class ContradictionRules
{
    private readonly Findings _findings;
    private readonly Possibilities _possible;

    private ContradictionRules(Findings findings, Possibilities possible) => (_findings, _possible) = (findings, possible);

    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        var rules = new ContradictionRules(findings, new Possibilities(definition, EvidencePaths.Of(definition)));
        foreach (var (field, path) in FormRules.FieldsWithPaths(definition))
        {
            if (field.ShownWhen is { } shown) rules.Whole(shown, path + ".shownWhen");
            for (var i = 0; i < field.Rules.Length; i++) rules.Whole(field.Rules[i].Check, $"{path}.rules[{i}].check");
        }
        for (var i = 0; i < definition.Eligibility.Length; i++)
            if (definition.Eligibility[i].Check is { } check) rules.Whole(check, $"$.eligibility[{i}].check");
        if (definition.Entitlement is { } entitlement) rules.Within(entitlement.Amount, "$.entitlement.amount");
    }

    /// <summary>The conditions on rows that a formula counts or adds up by.</summary>
    private void Within(Formula formula, string path)
    {
        switch (formula)
        {
            case Formula.CountRows { Where: { } where } count: OfRows(count.Rows, where, path + ".countRows.where"); break;
            case Formula.SumOf { Where: { } where } sum: OfRows(sum.Rows, where, path + ".sumOf.where"); break;
            case Formula.Mean { Where: { } where } mean: OfRows(mean.Rows, where, path + ".mean.where"); break;
            case Formula.Sum sum: Within(sum.Terms, path + ".sum"); break;
            case Formula.Min min: Within(min.Terms, path + ".min"); break;
            case Formula.Max max: Within(max.Terms, path + ".max"); break;
            case Formula.ProductOf product: Within(product.Factors, path + ".product"); break;
            case Formula.Product product: Within(product.Of, path + ".product.of"); break;
            case Formula.Difference difference:
                Within(difference.From, path + ".difference.from");
                Within(difference.Subtract, path + ".difference.subtract");
                break;
            case Formula.Ratio ratio:
                Within(ratio.Numerator, path + ".ratio.numerator");
                Within(ratio.Denominator, path + ".ratio.denominator");
                break;
        }
    }

    private void Within(ImmutableArray<Formula> parts, string path)
    {
        for (var i = 0; i < parts.Length; i++) Within(parts[i], $"{path}[{i}]");
    }

    private void OfRows(string source, Condition where, string path) => new ContradictionRules(_findings, _possible.WithRows(source)).Whole(where, path);

    /// <summary>A condition on the rows of a register.</summary>
    public static void CheckRows(ProgrammeDefinition definition, Findings findings, ImmutableDictionary<string, EvidencePath> known, Condition condition, string path) =>
        new ContradictionRules(findings, new Possibilities(definition, known)).Whole(condition, path);

    /// <summary>Nothing follows where something was not read, nor from a condition that is wrong otherwise or reads a form that is.</summary>
    private void Whole(Condition condition, string path)
    {
        if (_findings.IsWhole("$") && _findings.IsSound(path) && _findings.IsSound("$.form.sections") && _findings.IsSound("$.applicants") && _findings.IsSound("$.departements") && _findings.IsSound("$.calendar"))
            Visit(condition, path);
    }

    /// <summary>The innermost is named, once. Whether something was said.</summary>
    private bool Visit(Condition condition, string path)
    {
        if (condition switch
        {
            Condition.All all => Any(all.Conditions, path + ".all"),
            Condition.Any any => Any(any.Conditions, path + ".any"),
            Condition.Not not => Visit(not.Condition, path + ".not"),
            Condition.AnyRow any => Rows(any.Rows, any.Where, path + ".anyRow.where"),
            Condition.AllRows all => Rows(all.Rows, all.Where, path + ".allRows.where"),
            _ => false,
        }) return true;
        if (_possible.Never(condition)) return Say(path, "Cette condition ne peut jamais être remplie : relisez ses valeurs et ses bornes.");
        return _possible.Always(condition) && Say(path, "Cette condition est toujours remplie : elle ne dit rien.");
    }

    private bool Rows(string source, Condition where, string path) => new ContradictionRules(_findings, _possible.WithRows(source)).Visit(where, path);

    private bool Any(ImmutableArray<Condition> conditions, string path)
    {
        var said = false;
        for (var i = 0; i < conditions.Length; i++) said |= Visit(conditions[i], $"{path}[{i}]");
        return said;
    }

    private bool Say(string path, string reason)
    {
        _findings.Add(path, reason);
        return true;
    }
}
