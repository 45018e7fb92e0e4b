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
            ServeCommand.Create(terminal),
            ReplayCommand.Create(terminal),
            IndicatorsCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            VerifyRecordCommand.Create(terminal),
            VerifyDrawCommand.Create(terminal),
            RebuildCommand.Create(terminal),
            SealCommand.Create(terminal),
            ShowCommand.Create(terminal),
            ProgrammesCommand.Create(terminal),
            RegisterCommand.Create(terminal),
            BackupCommand.Create(terminal),
            RestoreCommand.Create(terminal),
            EffectsCommand.Create(terminal),
            DocumentsCommand.Create(terminal),
            BatchCommand.Create(terminal),
            PurgeCommand.Create(terminal),
        };
        FrenchHelp.Install(root, terminal);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            terminal.Fault(Misuse.Of(parsed));
            terminal.Fault("Ajoutez --help pour lire le mode d’emploi.");
            return Misused;
        }
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellation).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is ScenarioException or CommandLineException or StoreUnavailableException or RunInterruptedException { InnerException: StoreUnavailableException })
        {
            terminal.Fault(wrong.Message);
            return Wrong;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            terminal.Fault(FileTrouble.Words(wrong));
            return Wrong;
        }
        catch (OperationCanceledException)
        {
            terminal.Fault("Interrompu. Ce qui était enregistré le reste\u202F; pour continuer un scénario, relancez «\u00A0replay\u00A0» avec le même --store.");
            return Interrupted;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or System.Text.Json.JsonException)
        {
            terminal.Fault("La base contient un événement que cette version du programme ne sait pas lire\u202F: elle a été écrite par une autre version, ou modifiée. Contrôlez-la avec «\u00A0verify\u00A0», ou rejouez le scénario dans un nouveau dossier.");
            return Wrong;
        }
    }
}
