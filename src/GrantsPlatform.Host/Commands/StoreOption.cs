using System.CommandLine;

namespace GrantsPlatform.Host.Commands;

internal static class StoreOption
{
    public static Option<string?> Create() => new("--store") { Description = "Dossier de la base ; par défaut, la plus récente de data/." };
}
