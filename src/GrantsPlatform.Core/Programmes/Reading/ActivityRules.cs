namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold in the tables of an activity report.</summary>
internal static class ActivityRules
{
    private const string Path = "$.register.tables";

    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        if (definition.Register is not { } register) return;
        findings.Codes(register.Tables, Path, table => table.Code);
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < register.Tables.Length; i++)
        {
            var (table, path) = (register.Tables[i], $"{Path}[{i}]");
            if (register.Find(table.Rows.Kind) is not { } kind)
            {
                findings.Add(path + ".rows.kind", $"Le tableau de suivi n’a pas de lignes « {table.Rows.Kind} ».{Nearest.Hint(table.Rows.Kind, register.Kinds.Select(one => one.Code))}");
                continue;
            }
            if (table.Rows.On is { } on) findings.Require(kind.Find(on) is { Type: ColumnType.Day }, path + ".rows.on", $"« {on} » n’est pas une colonne de jours de « {kind.Code} ».");
            if (table.Rows.Where is { } where) VocabularyRules.CheckRows(definition, findings, RowPaths.Of(register, kind), where, path + ".rows.where");
            foreach (var axis in table.Axes)
            {
                findings.Require(IsAxis(axis, register, kind), path + (axis == table.By ? ".by" : ".and"), $"« {axis} » n’est ni une colonne de choix de ces lignes ou des personnes, ni « {ActivityTable.Month} », ni « {ActivityTable.Age} ».");
                findings.Require(seen.Add((kind.Code, axis)), path + (axis == table.By ? ".by" : ".and"), "Une colonne ne figure que dans un tableau par sorte de lignes : sinon l’un révélerait ce que l’autre masque.");
            }
            var ages = table.Axes.Contains(ActivityTable.Age, StringComparer.Ordinal);
            findings.Require(ages != table.AgesFrom.IsEmpty, path + ".agesFrom", ages ? "Les classes d’âge manquent." : "Ce tableau ne compte pas par âge.");
            findings.Require(table.AgesFrom.SequenceEqual(table.AgesFrom.Distinct().Order()) && table.AgesFrom.All(age => age is > 0 and < 130), path + ".agesFrom", "Les âges vont du plus petit au plus grand, entre 1 et 129 ans.");
        }
    }

    private static bool IsAxis(string axis, RegisterDefinition register, RowKind kind) => axis switch
    {
        ActivityTable.Month or ActivityTable.Age => true,
        _ when axis.StartsWith(RowPaths.Person, StringComparison.Ordinal) => IsChoice(register.Kinds.FirstOrDefault(one => one.Unit == RowUnit.Person), axis),
        _ when axis.StartsWith(RowPaths.Row, StringComparison.Ordinal) => IsChoice(kind, axis),
        _ => false,
    };

    private static bool IsChoice(RowKind? kind, string axis) => kind?.Find(axis[(axis.IndexOf('.', StringComparison.Ordinal) + 1)..]) is { Type: ColumnType.Choice or ColumnType.YesNo or ColumnType.Commune };
}
