using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Bench;

/// <summary>
/// Every indicator of a programme over a million rows in registers of five thousand: consolidated over all of them, and the rows behind one
/// value of one register. The tables stand in memory, as a host keeps them between two changes of a register; what making one costs is said.
/// </summary>
internal static class IndicatorReads
{
    private const int RowsOfARegister = 5_000;
    private const int Repetitions = 50;
    private static readonly Period Year = new(new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31));

    public static void Run(string programme, int rows)
    {
        var (definition, errors) = DefinitionReader.Read(File.ReadAllBytes(programme));
        if (definition?.Register is not { } register) throw new InvalidOperationException(errors.IsEmpty ? "This programme has no register." : errors[0].ToString());
        var making = Stopwatch.StartNew();
        var layingOut = TimeSpan.Zero;
        var tables = new List<RegisterTable>();
        while (tables.Count * RowsOfARegister < rows)
        {
            var made = RowsOf(tables.Count).ToList();
            var start = Stopwatch.GetTimestamp();
            tables.Add(RegisterTable.Of(register, made));
            layingOut += Stopwatch.GetElapsedTime(start);
        }
        Console.WriteLine($"{tables.Sum(table => table.Rows):N0} rows in {tables.Count:N0} registers, {definition.Indicators.Length} indicators ({making.Elapsed.TotalSeconds:N0} s to make)");
        Console.WriteLine($"| lay out one register of {RowsOfARegister:N0} rows (rows already read) | mean {layingOut.TotalMilliseconds / tables.Count:N2} ms | | |");
        Measure("consolidate every indicator over all rows", () => IndicatorComputation.Consolidate(definition, tables, Year).Length);
        Measure("every indicator of one register, with row codes and tables", () => IndicatorComputation.Run(definition, tables[7], Year).Length);
        Measure("drill down: rows behind the widest indicator of one register", () => tables[7].RowsBehind(definition.Indicators[0], Year).Length);
        Measure("drill down: rows behind it in all registers", () => tables.Sum(table => table.RowsBehind(definition.Indicators[0], Year).Length));
        foreach (var value in IndicatorComputation.Consolidate(definition, tables, Year)) Console.WriteLine($"  {value}");
    }

    private static void Measure(string what, Func<int> action)
    {
        for (var i = 0; i < 5; i++) action();
        var latencies = new List<double>();
        for (var i = 0; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var all = new Latencies(latencies);
        Console.WriteLine($"| {what} | p50 {all.P50:N2} ms | p99 {all.P99:N2} ms | |");
    }

    /// <summary>A fifth are persons; contacts, sessions and workshops share the rest. Some values are missing, as they are in life.</summary>
    private static IEnumerable<RegisterRow> RowsOf(int register)
    {
        var random = new Random(register);
        for (var i = 0; i < RowsOfARegister; i++)
        {
            var day = new DateOnly(2025, 6, 1).AddDays(random.Next(500));
            yield return (i % 5) switch
            {
                0 => new RegisterRow($"J-{i}", "person", day, null, 1996 + random.Next(12), Values(
                    ("ase", random.Next(4) is var ase and < 3 ? ase == 0 ? "true" : "false" : null), ("gender", random.Next(2) == 0 ? "\"woman\"" : "\"man\""),
                    ("priorityDistrict", random.Next(3) == 0 ? "true" : "false"), ("supportedFrom", $"\"{day:yyyy-MM-dd}\""),
                    ("housed", random.Next(2) == 0 ? "true" : null), ("housedOn", random.Next(2) == 0 ? $"\"{day:yyyy-MM-dd}\"" : null))),
                1 or 2 => new RegisterRow($"C-{i}", "contact", day, Person(), null, Values(("channel", random.Next(3) switch { 0 => "\"phone\"", 1 => "\"mail\"", _ => "\"visit\"" }))),
                3 => new RegisterRow($"P-{i}", "session", day, Person(), null, Values(("new", random.Next(2) == 0 ? "true" : "false"), ("commune", "\"62427\""))),
                _ => new RegisterRow($"A-{i}", "workshop", day, Person(), null, Values(("new", random.Next(2) == 0 ? "true" : "false"))),
            };
        }

        string Person() => $"J-{random.Next(RowsOfARegister / 5) * 5}";
    }

    private static ImmutableSortedDictionary<string, JsonElement> Values(params (string Column, string? Json)[] values) =>
        values.Where(value => value.Json is not null).ToImmutableSortedDictionary(
            value => value.Column, value => JsonDocument.Parse(Encoding.UTF8.GetBytes(value.Json!)).RootElement, StringComparer.Ordinal);
}
