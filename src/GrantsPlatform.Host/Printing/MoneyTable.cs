using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Replays;

namespace GrantsPlatform.Host.Printing;

/// <summary>What became of the grants, once there are agreements.</summary>
internal static class MoneyTable
{
    public static void Print(Terminal terminal, ImmutableArray<MoneyLine> lines, Func<string, string> place)
    {
        if (lines.IsEmpty) return;
        var table = new Table(
            new Column("Conventions"), new Column("Conventionné", true), new Column("Versé", true), new Column("À\u00A0verser", true),
            new Column("Trop-perçu", true), new Column("Recouvré", true));
        foreach (var line in lines) Add(table, place(line.Departement), line);
        Add(table.AddRule(), "Total", MoneyLine.Total(lines));
        table.WriteTo(terminal);
        terminal.Line();
    }

    private static void Add(Table table, string label, MoneyLine line) => table.Add(
        label, French.Amount(line.Agreed), Amount(line.Paid), Amount(line.Due), Amount(line.Overpaid), Amount(line.Recovered));

    private static string Amount(Money amount) => amount == Money.Zero ? "–" : French.Amount(amount);
}
