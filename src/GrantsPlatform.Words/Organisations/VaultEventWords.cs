using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Vaults;

namespace GrantsPlatform.Words;

public static class VaultEventWords
{
    public static string Of(VaultEvent happened) => happened switch
    {
        DocumentFiled e => $"Document n°\u00A0{e.Number} ajouté\u202F: {VaultWords.Of(e.Kind)}{Until(e.ValidUntil)}",
        DocumentReplaced e => $"Document n°\u00A0{e.Number} remplacé{Until(e.ValidUntil)}",
        DocumentWithdrawn e => $"Document n°\u00A0{e.Number} retiré",
        DocumentExpiring e => $"Rappel\u202F: le document n°\u00A0{e.Number} est valable jusqu’au {French.Date(e.ValidUntil)}",
        _ => throw EventWords.None(happened),
    };

    private static string Until(DateOnly? day) => day is { } last ? $", valable jusqu’au {French.Date(last)}" : "";
}
