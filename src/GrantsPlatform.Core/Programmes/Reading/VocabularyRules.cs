using System.Collections.Immutable;
using System.Globalization;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Conditions and formulas name known paths, of the kind that they need, and are never empty.</summary>
internal sealed class VocabularyRules
{
    private readonly ProgrammeDefinition _definition;
    private readonly Findings _findings;
    private readonly ImmutableDictionary<string, EvidencePath> _known;
    private readonly Dictionary<string, (Field Field, string Path)> _fields;

    /// <summary>While the condition of a field is visited: the fields before it, the only ones that it may depend on.</summary>
    private HashSet<string>? _earlier;

    /// <summary>The code of that field.</summary>
    private string? _shown;

    private VocabularyRules(ProgrammeDefinition definition, Findings findings, ImmutableDictionary<string, EvidencePath> known)
    {
        _definition = definition;
        _findings = findings;
        _known = known;
        _fields = FormRules.FieldsWithPaths(definition).GroupBy(one => one.Field.Code).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        var rules = new VocabularyRules(definition, findings, EvidencePaths.Of(definition));
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (field, path) in FormRules.FieldsWithPaths(definition))
        {
            if (field.ShownWhen is { } shown)
            {
                (rules._earlier, rules._shown) = (earlier, field.Code);
                rules.Visit(shown, path + ".shownWhen");
                rules._earlier = null;
            }
            for (var i = 0; i < field.Rules.Length; i++) rules.Visit(field.Rules[i].Check, $"{path}.rules[{i}].check");
            earlier.Add(field.Code);
        }
        if (definition.Entitlement is { } entitlement) rules.Visit(entitlement.Amount, "$.entitlement.amount");
        for (var i = 0; i < definition.Eligibility.Length; i++)
        {
            var rule = definition.Eligibility[i];
            if (rule.Check is { } check) rules.Visit(check, $"$.eligibility[{i}].check");
            findings.Different(rule.Evidence, $"$.eligibility[{i}].evidence");
            for (var j = 0; j < rule.Evidence.Length; j++) rules.Known(rule.Evidence[j], $"$.eligibility[{i}].evidence[{j}]");
        }
    }

    /// <summary>A condition on the rows of a register, whose paths are others.</summary>
    public static void CheckRows(ProgrammeDefinition definition, Findings findings, ImmutableDictionary<string, EvidencePath> known, Condition condition, string path) =>
        new VocabularyRules(definition, findings, known).Visit(condition, path);

    private void Visit(Condition condition, string path)
    {
        switch (condition)
        {
            case Condition.All all: VisitAll(all.Conditions, path + ".all"); break;
            case Condition.Any any: VisitAll(any.Conditions, path + ".any"); break;
            case Condition.Not not: Visit(not.Condition, path + ".not"); break;
            case Condition.EqualTo equal: Equal(equal, path + ".equals"); break;
            case Condition.OneOf oneOf: Among(oneOf, path + ".oneOf"); break;
            case Condition.AtLeast atLeast: Visit(atLeast.Value, path + ".atLeast.value"); Visit(atLeast.Bound, path + ".atLeast.bound"); break;
            case Condition.AtMost atMost: Visit(atMost.Value, path + ".atMost.value"); Visit(atMost.Bound, path + ".atMost.bound"); break;
            case Condition.Before before: Visit(before.Day, path + ".before.day"); Visit(before.Limit, path + ".before.limit"); break;
            case Condition.After after: Visit(after.Day, path + ".after.day"); Visit(after.Limit, path + ".after.limit"); break;
            case Condition.Present present: Known(present.Path, path + ".present"); break;
            case Condition.YearsBetweenAtLeast years:
                Visit(years.From, path + ".yearsBetweenAtLeast.from");
                Visit(years.To, path + ".yearsBetweenAtLeast.to");
                _findings.Require(years.Years is >= 0 and <= 200, path + ".yearsBetweenAtLeast.years", "Un nombre d’années entre 0 et 200 est attendu.");
                break;
            default: throw new InvalidOperationException($"{condition} is not checked.");
        }
    }

    private void VisitAll(ImmutableArray<Condition> conditions, string path)
    {
        _findings.NotEmpty(conditions, path);
        for (var i = 0; i < conditions.Length; i++) Visit(conditions[i], $"{path}[{i}]");
    }

    private void Visit(Formula formula, string path)
    {
        switch (formula)
        {
            case Formula.Amount: break;
            case Formula.Number number: _findings.Require(Math.Abs(number.Value) <= 1_000_000_000_000m, path + ".number", "Ce nombre est trop grand."); break;
            case Formula.At at: OfKind(at.Path, path + ".path", EvidenceKind.Number, "un nombre"); break;
            case Formula.Sum sum: VisitAll(sum.Terms, path + ".sum"); break;
            case Formula.Min min: VisitAll(min.Terms, path + ".min"); break;
            case Formula.Max max: VisitAll(max.Terms, path + ".max"); break;
            case Formula.Difference difference: Visit(difference.From, path + ".difference.from"); Visit(difference.Subtract, path + ".difference.subtract"); break;
            case Formula.Product product:
                Visit(product.Of, path + ".product.of");
                _findings.Require(product.Rate is >= 0 and <= 1, path + ".product.rate", "Un taux entre 0 et 1 est attendu.");
                break;
            default: throw new InvalidOperationException($"{formula} is not checked.");
        }
    }

    private void VisitAll(ImmutableArray<Formula> terms, string path)
    {
        _findings.NotEmpty(terms, path);
        for (var i = 0; i < terms.Length; i++) Visit(terms[i], $"{path}[{i}]");
    }

    private void Visit(Moment moment, string path)
    {
        if (moment is Moment.At at) OfKind(at.Path, path + ".path", EvidenceKind.Day, "un jour");
    }

    private void Equal(Condition.EqualTo equal, string path)
    {
        if (Known(equal.Path, path + ".path") is not { } found) return;
        var fits = (found.Kind, equal.Value) switch
        {
            (EvidenceKind.Text or EvidenceKind.List, EvidenceValue.Text) => true,
            (EvidenceKind.Number, EvidenceValue.Number) => true,
            (EvidenceKind.YesNo, EvidenceValue.YesNo) => true,
            (EvidenceKind.Day, EvidenceValue.Text day) => DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => false,
        };
        _findings.Require(fits, path + ".value", $"La valeur n’est pas du même type que « {equal.Path} ».");
        if (fits && equal.Value is EvidenceValue.Text text) Choice(equal.Path, found, text.Value, path + ".value");
    }

    private void Among(Condition.OneOf oneOf, string path)
    {
        _findings.NotEmpty(oneOf.Values, path + ".values");
        _findings.Different(oneOf.Values, path + ".values");
        if (Known(oneOf.Path, path + ".path") is not { } found) return;
        _findings.Require(found.Kind is EvidenceKind.Text or EvidenceKind.List, path + ".path", $"« {oneOf.Path} » n’est ni un texte ni une liste.");
        for (var i = 0; i < oneOf.Values.Length; i++) Choice(oneOf.Path, found, oneOf.Values[i], $"{path}.values[{i}]");
    }

    /// <summary>A value compared with one of a closed list must be in it, or the condition could never hold.</summary>
    private void Choice(string evidence, EvidencePath found, string value, string path)
    {
        if (!found.Options.IsDefaultOrEmpty)
        {
            if (found.Options.Contains(value) || found.Options.Contains("")) return;
            _findings.Once($"choice:{evidence}:{value}", path, $"« {evidence} » n’a pas de choix « {value} ».{Nearest.Hint(value, found.Options)}");
        }
        else if (evidence == EvidencePaths.ApplicantDepartement)
            _findings.Require(Organisations.Departements.Has(value), path, "Un code de département est attendu, tel que « 09 », « 2A » ou « 974 ».");
        else if (found.Field is { } code && _fields.TryGetValue(code, out var field) && field.Field.Type == FieldType.Commune)
            _findings.Require(Organisations.CommuneCode.IsValid(value), path, "Le code INSEE d’une commune est attendu (cinq caractères).");
    }

    private void OfKind(string evidence, string path, EvidenceKind kind, string word)
    {
        if (Known(evidence, path) is { } found) _findings.Require(found.Kind == kind, path, $"« {evidence} » n’est pas {word}.");
    }

    /// <summary>The path as the definition knows it; null when it does not, or when that cannot be told because what it names was not read.</summary>
    private EvidencePath? Known(string evidence, string path)
    {
        if (!_known.TryGetValue(evidence, out var found))
        {
            if (CanTell(evidence)) _findings.Once("path:" + evidence, path, $"Le chemin « {evidence} » n’est pas connu.{Nearest.Hint(evidence, Alike(evidence))}");
            return null;
        }
        if (found.Field is not { } code) return found;
        if (_earlier is not null && !_earlier.Contains(code))
            _findings.Add(path, code == _shown
                ? $"L’affichage du champ « {code} » ne peut pas dépendre de lui-même."
                : $"L’affichage d’un champ ne peut dépendre que des champs qui le précèdent : « {code} » vient après.");
        return _findings.IsRead(_fields[code].Path + ".type") ? found : null;
    }

    /// <summary>Known paths of the same family, or all where there is no such family.</summary>
    private IEnumerable<string> Alike(string evidence)
    {
        var family = evidence[..(evidence.LastIndexOf('.') + 1)];
        var alike = _known.Keys.Where(known => family.Length > 0 && known.StartsWith(family, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return alike.Count > 0 ? alike : _known.Keys.Order(StringComparer.Ordinal);
    }

    private bool CanTell(string evidence)
    {
        var form = FormRules.IsListed(_definition, _findings) && _fields.Values.All(field => _findings.IsRead(field.Path + ".type"));
        if (evidence.StartsWith("request.strand.", StringComparison.Ordinal)) return form && _findings.IsRead("$.strands") && _definition.Strands.All(strand => strand.Code != "");
        if (evidence.StartsWith("request.year.", StringComparison.Ordinal)) return form && _findings.IsRead("$.years") && _definition.Years.All(year => year != 0);
        if (evidence.StartsWith(RowPaths.Row, StringComparison.Ordinal) || evidence.StartsWith(RowPaths.Person, StringComparison.Ordinal)) return _findings.IsWhole("$.register");
        return form || evidence.StartsWith("applicant.", StringComparison.Ordinal) || evidence.StartsWith("call.", StringComparison.Ordinal);
    }
}
