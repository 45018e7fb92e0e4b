using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Payments;

/// <summary>What is owed in the end, with every line of its sum.</summary>
/// <param name="Balance">Null: nothing is left to be paid.</param>
/// <param name="Overpaid">Null: nothing was paid beyond it.</param>
/// <param name="Even">Said where neither is.</param>
/// <param name="Again">Said where it takes the place of an earlier sum.</param>
public sealed record BalanceDrawnLetter(
    FileFacts File, Money Entitlement, Money Paid, Money? Balance, Money? Overpaid, string? Even, string? Again, ImmutableArray<BalanceLine> Lines) : LetterToApplicant(File)
{
    public static BalanceDrawnLetter Of(FileFacts file, Money entitlement, Money paid, Money balance, Money overpaid, bool again, ImmutableArray<BalanceLine> lines) => new(
        file, entitlement, paid, balance > Money.Zero ? balance : null, overpaid > Money.Zero ? overpaid : null,
        balance > Money.Zero || overpaid > Money.Zero ? null : "Rien ne reste à vous verser, et rien n’est à reverser.",
        again ? "Ce calcul remplace celui qui vous avait été communiqué." : null,
        lines.IsEmpty ? [new BalanceLine("due", "Montant dû", entitlement, Explanation: "arrêté par le service")] : lines);

    protected override Prose Subject => "Le solde de votre subvention est arrêté";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le solde de la subvention accordée à {Applicant} est arrêté à partir des comptes rendus acceptés. Voici chaque ligne de son calcul."),
        .. Again is { } again ? [Text($"{again}")] : Array.Empty<Block>(),
        Sum("Calcul :", Entitlement, Lines),
        Text($"Vous avez droit en tout à {AmountInWords.Beside(Entitlement)} ; {Paid} vous ont déjà été versés."),
        .. Balance is { } balance ? [Text($"Il vous reste {AmountInWords.Beside(balance)} à recevoir. Le versement suit, sans démarche de votre part, à condition que vos coordonnées bancaires soient vérifiées.")] : Array.Empty<Block>(),
        .. Overpaid is { } overpaid ? [Text($"Vous avez reçu {overpaid} de plus que ce à quoi vous avez droit. Avant toute demande de reversement, un courrier vous en dira les motifs et le délai dans lequel vous pouvez présenter vos observations.")] : Array.Empty<Block>(),
        .. Even is { } even ? [Text($"{even}")] : Array.Empty<Block>(),
        RemedyWords.Of(File.Call),
    ];

    protected override IEnumerable<Block> Closing() => ClosingByPhone();
}
