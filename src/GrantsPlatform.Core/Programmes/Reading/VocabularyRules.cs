using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Identifiers;

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

    /// <summary>What is visited is asked of each row of a file.</summary>
    private bool _inRows;

    /// <summary>What is visited is asked of each row of a register.</summary>
    private bool _register;

    /// <summary>What is visited is asked of a report.</summary>
    private bool _report;

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
        new VocabularyRules(definition, findings, known) { _register = true }.Visit(condition, path);

    /// <summary>A condition on a report as it was submitted.</summary>
    public static void CheckReport(ProgrammeDefinition definition, Findings findings, ImmutableDictionary<string, EvidencePath> known, Condition condition, string path) =>
        new VocabularyRules(definition, findings, known) { _report = true }.Visit(condition, path);

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
            case Condition.AnyRow any: Rows(any.Rows, any.Where, null, path + ".anyRow"); break;
            case Condition.AllRows all: Rows(all.Rows, all.Where, null, path + ".allRows"); break;
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
            case Formula.ProductOf product: VisitAll(product.Factors, path + ".product"); break;
            case Formula.Ratio ratio: Ratio(ratio, path + ".ratio"); break;
            case Formula.Lookup lookup: Lookup(lookup, path + ".lookup"); break;
            case Formula.AgeAt age: Visit(age.Born, path + ".ageAt.born"); Visit(age.On, path + ".ageAt.on"); break;
            case Formula.CountRows count: Rows(count.Rows, count.Where, null, path + ".countRows"); break;
            case Formula.SumOf sum: Rows(sum.Rows, sum.Where, sum.Of, path + ".sumOf"); break;
            case Formula.Mean mean: Rows(mean.Rows, mean.Where, mean.Of, path + ".mean"); break;
            default: throw new InvalidOperationException($"{formula} is not checked.");
        }
    }

    private void VisitAll(ImmutableArray<Formula> terms, string path)
    {
        _findings.NotEmpty(terms, path);
        for (var i = 0; i < terms.Length; i++) Visit(terms[i], $"{path}[{i}]");
    }

    private void Ratio(Formula.Ratio ratio, string path)
    {
        Visit(ratio.Numerator, path + ".numerator");
        Visit(ratio.Denominator, path + ".denominator");
        _findings.Require(ratio.Denominator is not (Formula.Number { Value: 0 } or Formula.Amount { Value.Cents: 0 }), path + ".denominator", "On ne divise pas par zéro.");
    }

    private void Lookup(Formula.Lookup lookup, string path)
    {
        Key(lookup.By, path + ".by");
        if (lookup.And is { } and) Key(and, path + ".and");
        if (!_findings.IsWhole("$.tables") || _definition.FindTable("") is not null) return;
        if (_register) _findings.Add(path, "Une table ne se lit pas dans une condition sur le tableau de suivi.");
        else if (_definition.FindTable(lookup.Table) is not { } table)
            _findings.Once("table:" + lookup.Table, path + ".table", $"Le programme n’a pas de table « {lookup.Table} ».{Nearest.Hint(lookup.Table, _definition.Tables.Select(one => one.Code))}");
        else if (table.Entries.Any(entry => entry.And is not null) != lookup.And is not null)
            _findings.Add(path + ".and", lookup.And is null ? "Cette table a deux clés : il faut le chemin de la seconde." : "Cette table n’a qu’une clé.");
        else if (_known.GetValueOrDefault(lookup.By) is { Options: { IsDefaultOrEmpty: false } options } && !options.Contains("") && !table.Entries.Any(entry => options.Contains(entry.Key)))
            _findings.Add(path + ".table", $"Aucune clé de cette table n’est une valeur de « {lookup.By} ».");

        void Key(string key, string at)
        {
            if (Known(key, at) is { } found)
                _findings.Require(found.Kind is EvidenceKind.Text or EvidenceKind.Number or EvidenceKind.YesNo, at, $"« {key} » ne peut pas être une clé : un texte, un nombre ou oui/non est attendu.");
        }
    }

    /// <summary>Rows lie in files, one level deep: what is asked of each may name its columns beside every path around it.</summary>
    private void Rows(string source, Condition? where, Formula? of, string path)
    {
        if (_report)
        {
            _findings.Add(path, "Ces lignes sont celles d’un dossier\u202F: un bilan n’en a pas.");
            return;
        }
        if (_inRows || _register)
        {
            _findings.Add(path, _register ? "Ces lignes sont celles d’un dossier : le tableau de suivi n’en a pas." : "Une condition sur des lignes n’en contient pas d’autre.");
            return;
        }
        if (FileRows.TypeOf(source) is not { } type)
        {
            _findings.Once("rows:" + source, path + ".rows", $"Le dossier n’a pas de lignes « {source} ».{Nearest.Hint(source, FileRows.Sources)}");
            return;
        }
        var field = _fields.Values.FirstOrDefault(one => one.Field.Type == type && _findings.IsRead(one.Path + ".type"));
        if (field.Field is not null) Precedes(field.Field.Code, path + ".rows");
        else if (CanTell(source)) _findings.Once("rows:" + source, path + ".rows", $"Le formulaire n’a pas de champ de ce type : « {source} » n’a pas de lignes.");
        var inside = new VocabularyRules(_definition, _findings, _known.SetItems(FileRows.PathsOf(source, _definition))) { _earlier = _earlier, _shown = _shown, _inRows = true };
        if (where is not null) inside.Visit(where, path + ".where");
        if (of is not null) inside.Visit(of, path + ".of");
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
            _findings.Require(Departements.Has(value), path, "Un code de département est attendu, tel que « 09 », « 2A » ou « 974 ».");
        else if (found.Field is { } code && _fields.TryGetValue(code, out var field) && field.Field.Type == FieldType.Commune)
            _findings.Require(CommuneCode.IsValid(value), path, "Le code INSEE d’une commune est attendu (cinq caractères).");
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
        Precedes(code, path);
        return _findings.IsRead(_fields[code].Path + ".type") ? found : null;
    }

    private void Precedes(string code, string path)
    {
        if (_earlier is not null && !_earlier.Contains(code))
            _findings.Add(path, code == _shown
                ? $"L’affichage du champ « {code} » ne peut pas dépendre de lui-même."
                : $"L’affichage d’un champ ne peut dépendre que des champs qui le précèdent : « {code} » vient après.");
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
        if (_report) return true;
        if (_inRows && evidence.StartsWith(RowPaths.Row, StringComparison.Ordinal)) return true;
        if (evidence.StartsWith(RowPaths.Row, StringComparison.Ordinal) || evidence.StartsWith(RowPaths.Person, StringComparison.Ordinal)) return _findings.IsWhole("$.register");
        return form || evidence.StartsWith("applicant.", StringComparison.Ordinal) || evidence.StartsWith("call.", StringComparison.Ordinal);
    }
}
