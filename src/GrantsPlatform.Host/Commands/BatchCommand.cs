using System.CommandLine;
using System.Globalization;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Documents.Transfers;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Reading.Paying;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>The files of a batch that has left: an order to the bank, or the sheet of whoever pays it.</summary>
internal static class BatchCommand
{
    public static Command Create(Terminal terminal)
    {
        var batch = new Argument<string>("lot") { Description = "Identifiant du lot, déjà parti." };
        var into = new Option<string>("--into") { HelpName = "dossier", Description = "Dossier où les fichiers sont écrits.", DefaultValueFactory = _ => "." };
        var store = StoreOption.Create();
        var export = new Command("export", "Écrit l’ordre de virement (pain.001) et le tableau du comptable d’un lot parti.") { batch, into, store };
        export.SetAction((parsed, cancellation) => ExportAsync(terminal, parsed.GetRequiredValue(batch), parsed.GetRequiredValue(into), parsed.GetValue(store), cancellation));
        return new Command("batch", "Lots de versements.") { export };
    }

    private static async Task<int> ExportAsync(Terminal terminal, string batch, string into, string? store, CancellationToken cancellation)
    {
        var found = Places.FindStore(store, terminal.CurrentFolder);
        await using var platform = await Platform.OpenAsync(found, TimeProvider.System, readOnly: true, cancellation: cancellation).ConfigureAwait(false);
        if (!StreamId.IsKey(batch) || await platform.Queries.AskAsync(new OrdersOfBatch(batch), Viewer.Console, cancellation).ConfigureAwait(false) is not { } orders)
            throw new CommandLineException($"Aucun lot «\u00A0{batch}\u00A0» dans la base {terminal.Shown(found.Path)}. Vérifiez l’identifiant.");
        if (orders.State.Phase is not BatchPhase.Exported) throw new CommandLineException("Ce lot n’est pas parti\u202F: faites-le partir depuis sa page, puis recommencez.");
        if (!orders.IsWhole) throw new CommandLineException("Des coordonnées bancaires ont changé depuis\u202F: les fichiers de ce lot ne peuvent plus être produits.");
        var folder = Directory.CreateDirectory(Path.GetFullPath(into, terminal.CurrentFolder)).FullName;
        var name = Path.Combine(folder, batch.Replace(':', '-'));
        await File.WriteAllBytesAsync($"{name}.xlsx", await AccountantSheet.WriteAsync(orders, SheetFormat.Xlsx, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        terminal.Line($"Tableau du comptable\u202F: {terminal.Shown($"{name}.xlsx")}");
        if (BatchTransfers.Of(orders) is not { } order)
        {
            terminal.Wrapped("Pas d’ordre de virement\u202F: le programme ne donne pas le compte à débiter (payment.debtor).");
            return 0;
        }
        if (TransferFile.FaultsOf(order) is { IsEmpty: false } faults)
        {
            foreach (var fault in faults) terminal.Fault(fault);
            return 1;
        }
        await File.WriteAllBytesAsync($"{name}.xml", TransferFile.Of(order), cancellation).ConfigureAwait(false);
        terminal.Line($"Ordre de virement\u202F: {terminal.Shown($"{name}.xml")} ({French.Count(order.Transfers.Length, "virement")}, {French.Amount(order.Transfers.Sum(one => one.Amount))}, exécution le {order.ExecutedOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)})");
        return 0;
    }
}
