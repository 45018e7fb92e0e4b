using System.CommandLine;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Commands;

/// <summary>Every command of the program. What a user can put right ends in one French message and exit code 1 or 2.</summary>
internal static class CommandLine
{
    private const int Wrong = 1;
    private const int Misused = 2;

    /// <summary>As shells say it: 128 and the number of the signal.</summary>
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Plateforme des appels à projets")
        {
            ReplayCommand.Create(terminal),
            IndicatorsCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            SealCommand.Create(terminal),
            ShowCommand.Create(terminal),
            ProgrammesCommand.Create(terminal),
            BackupCommand.Create(terminal),
            RestoreCommand.Create(terminal),
            EffectsCommand.Create(terminal),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0) return Misuse(terminal, arguments);
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellation).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is ScenarioException or CommandLineException or StoreUnavailableException or RunInterruptedException { InnerException: StoreUnavailableException })
        {
            terminal.Error.WriteLine(wrong.Message);
            return Wrong;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(FileTrouble.Words(wrong));
            return Wrong;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Interrompu. Ce qui était enregistré le reste\u202F; pour continuer un scénario, relancez «\u00A0replay\u00A0» avec le même --store.");
            return Interrupted;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or System.Text.Json.JsonException)
        {
            terminal.Error.WriteLine("La base contient un événement que cette version du programme ne sait pas lire\u202F: elle a été écrite par une autre version, ou modifiée. Contrôlez-la avec «\u00A0verify\u00A0», ou rejouez le scénario dans un nouveau dossier.");
            return Wrong;
        }
    }

    private static int Misuse(Terminal terminal, string[] arguments)
    {
        terminal.Error.WriteLine(arguments.Length == 0
            ? "Indiquez une commande\u202F: replay, indicators, verify, seal, show, programmes check, backup, restore ou effects."
            : $"La commande «\u00A0{string.Join(' ', arguments)}\u00A0» est incomplète, ou contient un mot ou une option inconnus.");
        terminal.Error.WriteLine("Ajoutez --help pour lire le mode d’emploi.");
        return Misused;
    }
}
