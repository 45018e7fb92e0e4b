using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

public sealed record DefinitionInvalid(ImmutableArray<DefinitionError> Errors) : Refusal(RefusalKind.Invalid, "programme.definition-invalid",
    $"La définition du programme n’est pas valable. {Listed(Errors)}".TrimEnd(),
    "Corrigez le fichier aux endroits indiqués, vérifiez-le, puis publiez-le de nouveau.")
{
    private const int Shown = 20;

    private static string Listed(ImmutableArray<DefinitionError> errors)
    {
        var lines = errors.Take(Shown).Select(error => $"{error.Path} : {error.Reason}");
        return string.Join(" ", errors.Length > Shown ? lines.Append($"Et {French.Count(errors.Length - Shown, "autre")}.") : lines);
    }
}

public sealed record DefinitionOfAnother(string Code) : Refusal(RefusalKind.Invalid, "programme.definition-of-another",
    $"Cette définition porte le code « {Code} », qui n’est pas celui du programme.",
    "Publiez-la sous son propre code, ou corrigez le code dans le fichier.");
