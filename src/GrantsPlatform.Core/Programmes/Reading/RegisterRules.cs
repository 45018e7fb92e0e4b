using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold in the register of a definition, and in the indicators that are computed from it.</summary>
internal static class RegisterRules
{
    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        if (definition.Register is { } register) Kinds(register, findings);
        for (var i = 0; i < definition.Indicators.Length; i++) Indicator(definition, definition.Indicators[i], $"$.indicators[{i}]", findings);
    }

    private static void Kinds(RegisterDefinition register, Findings findings)
    {
        const string path = "$.register.kinds";
        findings.NotEmpty(register.Kinds, path);
        findings.Codes(register.Kinds, path, kind => kind.Code);
        findings.Require(register.Kinds.Count(kind => kind.Unit == RowUnit.Person) == 1, path, "Une sorte de lignes exactement représente les personnes (unité « person »).");
        findings.Require(register.RetentionMonths is >= 1 and <= 1200, "$.register.retentionMonths", "Une durée de conservation est entre 1 et 1200 mois.");
        findings.Require(register.Smallest is >= 2 and <= 100, "$.register.smallestCell", "Le plus petit effectif montré est entre 2 et 100.");
        for (var i = 0; i < register.Kinds.Length; i++)
        {
            var columns = register.Kinds[i].Columns;
            findings.Codes(columns, $"{path}[{i}].columns", column => column.Code);
            for (var j = 0; j < columns.Length; j++) Column(columns[j], $"{path}[{i}].columns[{j}]", findings);
        }
    }

    private static void Column(RegisterColumn column, string path, Findings findings)
    {
        if (!findings.IsRead(path + ".type")) return;
        findings.Require(column.Code is not (RowPaths.LastContact or RowPaths.YearOfBirth), path + ".code", "Chaque ligne a déjà cette colonne.");
        var chooses = column.Type is ColumnType.Choice or ColumnType.MultipleChoice;
        findings.Require(chooses == !column.Options.IsEmpty, path + ".options", chooses ? "Les choix manquent." : "Ce type de colonne n’a pas de choix.");
        findings.Codes(column.Options, path + ".options", option => option.Code);
        NumberRules.Bounds(column.Type == ColumnType.Integer, column.Type == ColumnType.Amount, column.Min, column.Max, path, findings);
    }

    private static void Indicator(ProgrammeDefinition definition, Indicator indicator, string path, Findings findings)
    {
        if (indicator.Formula is not { } formula)
        {
            findings.Require(indicator.Breakdowns.IsEmpty, path + ".breakdowns", "Un indicateur sans formule n’a pas de ventilation.");
            return;
        }
        if (definition.Register is not { } register)
        {
            if (findings.IsRead("$.register")) findings.Once("register", path + ".formula", "Une formule suppose un tableau de suivi (« register »).");
            return;
        }
        switch (formula)
        {
            case IndicatorFormula.CountRows count:
                Source(count.Rows, path + ".formula.countRows");
                break;
            case IndicatorFormula.CountPersons count:
                findings.NotEmpty(count.Rows, path + ".formula.countPersons");
                for (var i = 0; i < count.Rows.Length; i++) Source(count.Rows[i], $"{path}.formula.countPersons[{i}]");
                break;
            case IndicatorFormula.SumOf sum:
                Numbers(sum.Column, sum.Rows, path + ".formula.sumOf");
                break;
            case IndicatorFormula.Mean mean:
                Numbers(mean.Column, mean.Rows, path + ".formula.mean");
                break;
            default: throw new InvalidOperationException($"{formula} is not checked.");
        }
        Breakdowns(register, formula, indicator.Breakdowns, path + ".breakdowns", findings);

        void Numbers(string column, RowSource rows, string at)
        {
            Source(rows, at + ".rows");
            if (register.Find(rows.Kind) is { } kind)
                findings.Require(kind.Find(column) is { Evidence: EvidenceKind.Number }, at + ".column", $"« {column} » n’est pas une colonne de nombres de « {kind.Code} ».");
        }

        void Source(RowSource source, string at)
        {
            if (register.Find(source.Kind) is not { } kind)
            {
                findings.Once("rows:" + source.Kind, at + ".kind", $"Le tableau de suivi n’a pas de lignes « {source.Kind} ».{Nearest.Hint(source.Kind, register.Kinds.Select(one => one.Code))}");
                return;
            }
            if (source.On is { } on) findings.Require(kind.Find(on) is { Type: ColumnType.Day }, at + ".on", $"« {on} » n’est pas une colonne de jours de « {kind.Code} ».");
            if (source.Where is not { } where) return;
            VocabularyRules.CheckRows(definition, findings, RowPaths.Of(register, kind), where, at + ".where");
            if (findings.IsSound("$.register")) ContradictionRules.CheckRows(definition, findings, RowPaths.Of(register, kind), where, at + ".where");
        }
    }

    private static void Breakdowns(RegisterDefinition register, IndicatorFormula formula, ImmutableArray<Breakdown> breakdowns, string path, Findings findings)
    {
        findings.Require(breakdowns.IsEmpty || formula is not (IndicatorFormula.SumOf or IndicatorFormula.Mean), path, "Une somme ou une moyenne n’a pas de ventilation : seuls des effectifs en ont.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < breakdowns.Length; i++)
        {
            Column(breakdowns[i].By, $"{path}[{i}].by");
            if (breakdowns[i].And is { } and) Column(and, $"{path}[{i}].and");
        }

        void Column(string column, string at)
        {
            var persons = column.StartsWith(RowPaths.Person, StringComparison.Ordinal);
            var kind = persons ? register.Kinds.FirstOrDefault(known => known.Unit == RowUnit.Person)
                : formula is IndicatorFormula.CountRows count && column.StartsWith(RowPaths.Row, StringComparison.Ordinal) ? register.Find(count.Rows.Kind)
                : null;
            findings.Require(kind?.Find(column[(column.IndexOf('.') + 1)..]) is { Type: ColumnType.Choice or ColumnType.YesNo or ColumnType.Commune }, at,
                $"« {column} » n’est pas une colonne de choix par laquelle cet indicateur se ventile (des personnes : « person. »).");
            findings.Require(seen.Add(column), at, "Une colonne ne figure que dans une ventilation d’un indicateur : sinon l’une révélerait ce que l’autre masque.");
        }
    }
}
