using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using GrantsPlatform.Host.Printing;

namespace GrantsPlatform.Host.Commands;

/// <summary>What --help prints, in French, since the library speaks English only.</summary>
internal sealed class FrenchHelp(Terminal terminal) : SynchronousCommandLineAction
{
    private const string Gap = "  ";

    /// <summary>Gives the root's own options French words.</summary>
    public static void Install(RootCommand root, Terminal terminal)
    {
        foreach (var option in root.Options)
            switch (option)
            {
                case HelpOption help:
                    (help.Description, help.Action) = ("Montre ce mode d’emploi.", new FrenchHelp(terminal));
                    break;
                case VersionOption version:
                    version.Description = "Montre la version du programme.";
                    break;
            }
    }

    /// <summary>Who asks for help need not write a whole command.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        terminal.Wrapped(command.Description ?? "");
        terminal.Line();
        terminal.Line("Emploi\u202F:");
        terminal.Wrapped($"  {Usage(command)}", 4);
        Part("Arguments", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description ?? "")));
        Part("Options", Options(command).Select(option => (Written(option), (option.Required ? "Obligatoire. " : "") + option.Description)));
        Part("Commandes", command.Subcommands.Select(sub => ($"{sub.Name}{Arguments(sub)}", sub.Description ?? "")));
        return 0;
    }

    /// <summary>"restore &lt;fichier&gt; --store &lt;dossier&gt; [options]".</summary>
    public static string Usage(Command command)
    {
        var path = new Stack<string>();
        for (var at = command; at is not (null or RootCommand); at = at.Parents.OfType<Command>().FirstOrDefault()) path.Push(at.Name);
        var required = string.Concat(command.Options.Where(option => option.Required).Select(option => $" {Written(option)}"));
        return string.Join(' ', path) + (path.Count > 0 && command.Subcommands.Count == 0 ? $"{Arguments(command)}{required} [options]" : $"{(path.Count > 0 ? " " : "")}<commande> [options]");
    }

    private void Part(string title, IEnumerable<(string Name, string Description)> entries)
    {
        var lines = entries.ToList();
        if (lines.Count == 0) return;
        var width = lines.Max(line => line.Name.Length);
        terminal.Line();
        terminal.Line($"{title}\u202F:");
        foreach (var (name, description) in lines) terminal.Wrapped($"{Gap}{name.Replace(' ', '\u00A0').PadRight(width, '\u00A0')}{Gap}{description}", width + 2 * Gap.Length);
    }

    /// <summary>The command's own, then those that hold everywhere.</summary>
    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command is RootCommand ? [] : command.Parents.SelectMany(Ancestors).SelectMany(above => above.Options.Where(option => option.Recursive)))
            .Where(option => !option.Hidden).Distinct();

    private static IEnumerable<Command> Ancestors(Symbol symbol) =>
        symbol is Command command ? [command, .. command.Parents.SelectMany(Ancestors)] : [];

    private static string Written(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name))
        + (option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool) ? $" <{option.HelpName ?? "valeur"}>" : "");

    private static string Arguments(Command command) => string.Concat(command.Arguments.Select(argument => $" <{argument.Name}>"));
}
