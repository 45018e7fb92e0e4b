using System.CommandLine;
using System.CommandLine.Parsing;

namespace GrantsPlatform.Host.Commands;

/// <summary>What is wrong with the words of a call, in French: which word is unknown, or which one is missing.</summary>
internal static class Misuse
{
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "" : FrenchHelp.Usage(command).Split(" <")[0].Split(" [")[0];
        if (WithoutValue(parsed) is { } option) return $"L’option {option.Name} attend une valeur\u202F: {option.Description}";
        if (parsed.UnmatchedTokens is [{ } word, ..]) return Unknown(command, name, word);
        if (command.Subcommands.Count > 0)
            return command is RootCommand ? $"Indiquez une commande\u202F: {Names(command)}." : $"La commande «\u00A0{name}\u00A0» doit être suivie d’un de ces mots\u202F: {Names(command)}.";
        if (command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 }) is { } missing)
            return $"Il manque <{missing.Name}> après «\u00A0{name}\u00A0»\u202F: {missing.Description}";
        return command.Options.FirstOrDefault(one => one.Required && parsed.GetResult(one) is null or { Implicit: true }) is { } needed
            ? $"Il manque l’option {needed.Name} à la commande «\u00A0{name}\u00A0»\u202F: {needed.Description}"
            : $"La commande «\u00A0{name}\u00A0» n’est pas écrite comme il faut. Emploi\u202F: {FrenchHelp.Usage(command)}";
    }

    private static Option? WithoutValue(ParseResult parsed) =>
        parsed.Errors.Select(error => error.SymbolResult).OfType<OptionResult>().FirstOrDefault(result => !result.Implicit && result.Tokens.Count == 0 && result.Option.Arity.MinimumNumberOfValues > 0)?.Option;

    private static string Unknown(Command command, string name, string word) =>
        word.StartsWith('-') ? $"L’option «\u00A0{word}\u00A0» n’existe pas{(name.Length == 0 ? "" : $" pour la commande «\u00A0{name}\u00A0»")}."
        : command is RootCommand ? $"La commande «\u00A0{word}\u00A0» n’existe pas. Commandes\u202F: {Names(command)}."
        : command.Subcommands.Count > 0 ? $"Le mot «\u00A0{word}\u00A0» n’est pas connu après «\u00A0{name}\u00A0». Mots possibles\u202F: {Names(command)}."
        : $"Le mot «\u00A0{word}\u00A0» est de trop. Emploi\u202F: {FrenchHelp.Usage(command)}";

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));
}
