using System.CommandLine;
using System.Security.Cryptography;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Reading.Registers;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Downloads;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Takes the rows of a register out of a workbook, or of a spreadsheet that was saved as CSV: all of them or none.</summary>
internal static class RegisterCommand
{
    private const int MostProblems = 50;
    private const int LargestFile = 5_000_000;
    private const int MostRows = 100_000;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("fichier") { Description = "Tableau Excel, ou enregistré en CSV\u202F; sa première ligne nomme les colonnes\u202F: code, sorte, dernier contact, personne, année de naissance, puis celles du programme." };
        var register = new Option<string>("--register") { HelpName = "dossier", Required = true, Description = "Dossier dont c’est le tableau de suivi." };
        var by = new Option<string>("--by") { HelpName = "compte", Required = true, Description = "Compte de la personne qui importe\u202F: ses droits sont vérifiés." };
        var encoding = new Option<string?>("--encoding") { HelpName = "encodage", Description = $"Encodage du fichier, quand il ne peut pas être reconnu\u202F: {French.List(FileText.Encodings)}." };
        var store = StoreOption.Create();
        var import = new Command("import", "Ajoute et corrige les lignes d’un tableau de suivi à partir d’un fichier Excel ou CSV, toutes ou aucune.") { file, register, by, encoding, store };
        import.SetAction((parsed, cancellation) =>
            ImportAsync(terminal, parsed.GetRequiredValue(file), parsed.GetRequiredValue(register), parsed.GetRequiredValue(by), parsed.GetValue(encoding), parsed.GetValue(store), cancellation));
        return new Command("register", "Tableaux de suivi.") { import };
    }

    private static async Task<int> ImportAsync(Terminal terminal, string name, string register, string by, string? encoding, string? store, CancellationToken cancellation)
    {
        var text = await TextOfAsync(Path.GetFullPath(name, terminal.CurrentFolder), name, encoding, cancellation).ConfigureAwait(false);
        if (!StreamId.IsKey(register) || !StreamId.IsKey(by)) throw new CommandLineException("Le dossier et le compte s’écrivent sans espace ni accent. Vérifiez --register et --by.");
        var folder = Places.FindStore(store, terminal.CurrentFolder);
        await using var platform = await Platform.OpenAsync(folder, TimeProvider.System, cancellation: cancellation).ConfigureAwait(false);
        var id = RegisterState.IdOf(register);
        var asked = new RegisterToFill(register);
        if (await platform.Queries.AskAsync(asked, Viewer.Console, cancellation).ConfigureAwait(false) is not { Definition.Register: { } rules })
            throw new CommandLineException($"Il n’y a pas de tableau de suivi «\u00A0{register}\u00A0» dans la base {terminal.Shown(folder.Path)}.");
        var sheet = RowSheet.Read(rules, text);
        if (!sheet.Problems.IsEmpty) return Wrong(terminal, [.. sheet.Problems]);
        var command = new ImportRows(sheet.Rows, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        var header = new CommandHeader($"import-{Guid.NewGuid():N}", Actor.Person(by));
        switch (await platform.Runtime.Commands.SendAsync(id, command, header, cancellation).ConfigureAwait(false))
        {
            case CommandOutcome.Refused { Refusal: RowsMalformed malformed }:
                return Wrong(terminal, [.. malformed.Problems.Select(sheet.InSheet)]);
            case CommandOutcome.Refused { Refusal: var refusal }:
                terminal.Fault($"{refusal.Message} {refusal.Remedy}");
                return 1;
            case CommandOutcome.Accepted { Events: 0 }:
                terminal.Line("Rien à changer\u202F: toutes ces lignes sont déjà enregistrées ainsi.");
                return 0;
            default:
                if ((await platform.Queries.AskAsync(asked, Viewer.Console, cancellation).ConfigureAwait(false))?.LastImport is not { } imported) return 0;
                terminal.Line($"Import\u202F: {French.Count(imported.Added, "ligne ajoutée", "lignes ajoutées")}, {French.Count(imported.Corrected, "ligne corrigée", "lignes corrigées")}.");
                return 0;
        }
    }

    private static int Wrong(Terminal terminal, IReadOnlyList<RowProblem> problems)
    {
        terminal.Fault($"Aucune ligne n’a été enregistrée\u202F: {French.Count(problems.Count, "point est à corriger", "points sont à corriger")}.");
        foreach (var problem in problems.Take(MostProblems))
            terminal.Fault($"  Ligne {problem.Line}{(problem.Row.Length == 0 ? "" : $" («\u00A0{problem.Row}\u00A0»)")}, colonne «\u00A0{problem.Column}\u00A0»\u202F: {problem.Message}", 4);
        if (problems.Count > MostProblems) terminal.Fault($"  Et {French.Count(problems.Count - MostProblems, "autre")}.");
        return 1;
    }

    private static async Task<string> TextOfAsync(string path, string name, string? encoding, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new CommandLineException($"Le fichier «\u00A0{name}\u00A0» n’existe pas.");
        if (new FileInfo(path).Length > LargestFile) throw new CommandLineException("Ce fichier est trop grand (5 Mo au plus)\u202F: partagez le tableau en plusieurs fichiers.");
        var text = SheetIntake.Read(await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false), encoding?.ToLowerInvariant(), MostRows, cancellation);
        return text.IsGiven ? text.Value : throw new CommandLineException($"«\u00A0{name}\u00A0»\u202F: {text.Refusal.Message} {text.Refusal.Remedy}{(text.Refusal is FileEncodingUnclear ? " (option --encoding)" : "")}");
    }
}
