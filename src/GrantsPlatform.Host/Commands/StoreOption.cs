using System.CommandLine;

namespace GrantsPlatform.Host.Commands;

internal static class StoreOption
{
    public static Option<string?> Create() => new("--store") { HelpName = "dossier", Description = "Dossier de la base\u202F; par défaut, la plus récente de data/." };
}
