using System.Text.RegularExpressions;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>
/// The schema, as the ordered steps that lead to it; PRAGMA user_version counts those that have been made.
/// A step that has been released is never edited: add another.
/// </summary>
internal static partial class Migrations
{
    /// <summary>"Gpst": marks the file as ours.</summary>
    public const int ApplicationId = 0x47707374;

    public static readonly string[] Steps = [FirstSchema.Sql, SourcesOfEffects.Sql, WordsOfRows.Sql, RememberedCommands.Sql, LanesByTarget.Sql, KeptFolds.Sql, ChainedRecords.Sql, TrailBlocks.Sql];

    public static void Apply(Database database, string file) => Apply(database, file, Steps);

    /// <summary>Each step and its number are written in one transaction: a kill in between leaves the step to be made again.</summary>
    public static void Apply(Database database, string file, string[] steps)
    {
        var made = Check(database, file, steps);
        for (var step = made; step < steps.Length; step++)
            database.Execute($"BEGIN IMMEDIATE; {steps[step]}; PRAGMA application_id={ApplicationId}; PRAGMA user_version={step + 1}; COMMIT;");
    }

    public static void DemandCurrent(Database database, string file)
    {
        var made = Check(database, file, Steps);
        if (made < Steps.Length) throw Outage.Older(file, made, Steps.Length);
    }

    private static int Check(Database database, string file, string[] known)
    {
        var made = database.Scalar("PRAGMA user_version") ?? 0;
        var used = database.Scalar("SELECT count(*) FROM sqlite_schema") > 0;
        if (used && database.Scalar("PRAGMA application_id") != ApplicationId) throw Outage.Foreign(file);
        if (made > known.Length) throw Outage.Newer(file, made, known.Length);
        DemandTables(database, file, known[..(int)made]);
        return (int)made;
    }

    /// <summary>A file that lacks a table is damaged, and every statement about it would fail in its own way.</summary>
    private static void DemandTables(Database database, string file, string[] made)
    {
        var tables = made.SelectMany(step => Created().Matches(step)).Select(table => table.Groups[1].Value).Distinct().ToList();
        using var found = database.Prepare("SELECT name FROM sqlite_schema WHERE type='table'");
        while (found.Step()) tables.Remove(found.Text(0));
        if (tables.Count > 0) throw Outage.Incomplete(file, tables);
    }

    [GeneratedRegex(@"CREATE TABLE (\w+)")]
    private static partial Regex Created();
}
