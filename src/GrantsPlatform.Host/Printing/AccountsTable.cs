using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Replays;

namespace GrantsPlatform.Host.Printing;

/// <summary>File by file and payee by payee, where every euro went.</summary>
internal static class AccountsTable
{
    public static void Print(Terminal terminal, ImmutableArray<PayeeAccount> accounts)
    {
        if (accounts.IsEmpty) return;
        // Amounts have no room for columns that stay empty.
        var writtenOff = accounts.Any(account => account.WrittenOff != Money.Zero);
        var table = new Table(
        [
            new Column("Comptes, en euros"), new Column("Accordé", true), new Column("Avance", true), new Column("Solde", true), new Column("Reversé", true),
            new Column("Non\u00A0dépensé", true), .. writtenOff ? [new Column("Abandonné", true)] : Array.Empty<Column>(),
        ]);
        foreach (var account in accounts)
            table.Add(
            [
                $"{account.File} {account.Payee}", Bare(account.Granted), Bare(account.Advance), Bare(account.Balance), Bare(account.Received),
                account.Unspent is { } unspent ? Bare(unspent) : "", .. writtenOff ? [Bare(account.WrittenOff)] : Array.Empty<string>(),
            ]);
        table.WriteTo(terminal);
        Verdict(terminal, accounts);
        terminal.Line();
    }

    private static void Verdict(Terminal terminal, ImmutableArray<PayeeAccount> accounts)
    {
        var files = accounts.GroupBy(account => account.File).Where(file => file.All(account => account.Unspent is not null)).ToList();
        var sound = files.Count(file => file.All(account => account.IsSound));
        if (files.Count > 0)
            terminal.Wrapped(
                $"Accordé = versé − reversé + non dépensé − abandonné, au centime\u202F: {French.Number(sound)} sur {French.Count(files.Count, "dossier")}, "
                + "bénéficiaire par bénéficiaire.");
    }

    private static string Bare(Money amount) => amount == Money.Zero ? "–" : French.Amount(amount).TrimEnd('€', '\u202F', '\u00A0');
}
