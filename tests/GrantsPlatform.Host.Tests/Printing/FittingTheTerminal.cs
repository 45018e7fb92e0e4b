using GrantsPlatform.Host.Printing;

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

    private static string Written(int width, Action<Terminal> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(new Terminal(output, output, width, false, "."));
        return output.ToString();
    }
}
