using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Reading.Replays;

namespace GrantsPlatform.Host.Tests.Printing;

public sealed class FittingTheTerminal
{
    [Fact]
    public void Breaks_lines_at_ordinary_spaces_only() =>
        Assert.Equal("le 1er juillet à\n  0\u00A0h\u00A000\u00A0min\u00A000\u00A0s,\n  1\u202F121\u202F350\u202F€\n", Written(20, terminal => terminal.Wrapped("le 1er juillet à 0\u00A0h\u00A000\u00A0min\u00A000\u00A0s, 1\u202F121\u202F350\u202F€", 2)));

    [Fact]
    public void Breaks_titles_before_it_cuts_names() =>
        Assert.Equal(
            """
                         Prêts pour
                                 la
            Dossiers     commission
            ───────────  ──────────
            Haute-Marne           3

            """.ReplaceLineEndings("\n"),
            Written(25, terminal => new Table(new Column("Dossiers"), new Column("Prêts pour la commission", true)).Add("Haute-Marne", "3").WriteTo(terminal)));

    /// <summary>Amounts of a whole region, on the narrowest usual terminal: a name may be cut, no heading and no figure.</summary>
    [Fact]
    public void Keeps_the_headings_of_money_on_one_line()
    {
        var amount = Money.FromEuros(7_423_250.55m);
        var lines = Written(80, terminal => MoneyTable.Print(terminal, [new MoneyLine("66", 1, amount, amount, Money.Zero, Money.FromEuros(13_400), Money.FromEuros(13_400), Money.Zero)], _ => "66 Pyrénées-Orientales")).Split('\n');
        Assert.EndsWith("Conventionné           Versé  À\u00A0verser  Trop-perçu  Recouvré", lines[0]);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
    }

    private static string Written(int width, Action<Terminal> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(new Terminal(output, output, width, false, "."));
        return output.ToString();
    }
}
