using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Host.Tests.Replaying;

/// <summary>Each row can be checked by hand: granted = advance + balance − paid back + not spent.</summary>
public sealed class PayingTheRegionalCall
{
    /// <summary>File, granted, advances (80 %, rounded down per payee), balances, paid back, not spent.</summary>
    private static readonly (string File, decimal Granted, decimal Advance, decimal Balance, decimal PaidBack, decimal Unspent)[] Files =
    [
        ("cej-01", 769198.00m, 615358.40m, 153839.60m, 0.00m, 0.00m),
        ("cej-02", 368895.00m, 295116.00m, 36889.50m, 0.00m, 36889.50m),
        ("cej-03", 347026.00m, 277620.80m, 69405.20m, 0.00m, 0.00m),
        ("cej-04", 176565.00m, 141252.00m, 35313.00m, 0.00m, 0.00m),
        ("cej-05", 266754.00m, 213403.20m, 53350.80m, 0.00m, 0.00m),
        ("cej-06", 961273.00m, 769018.40m, 192254.60m, 0.00m, 0.00m),
        ("cej-07", 562443.00m, 449954.40m, 112488.60m, 0.00m, 0.00m),
        ("cej-08", 294917.00m, 235933.60m, 48866.40m, 0.00m, 10117.00m),
        ("cej-09", 306472.00m, 245177.60m, 61294.40m, 0.00m, 0.00m),
        ("cej-10", 192758.00m, 154206.40m, 38551.60m, 0.00m, 0.00m),
        ("cej-11", 224780.00m, 179824.00m, 44956.00m, 0.00m, 0.00m),
        ("cej-12", 600888.00m, 480710.40m, 71289.60m, 0.00m, 48888.00m),
        ("cej-13", 301992.00m, 241593.60m, 60398.40m, 0.00m, 0.00m),
        ("cej-14", 228957.00m, 183165.60m, 45791.40m, 0.00m, 0.00m),
        ("cej-15", 488851.00m, 391080.80m, 97770.20m, 0.00m, 0.00m),
        ("cej-16", 355588.00m, 284470.40m, 71117.60m, 0.00m, 0.00m),
        ("cej-17", 707893.00m, 566314.40m, 141578.60m, 0.00m, 0.00m),
        ("cej-18", 268000.00m, 214400.00m, 0.00m, 13400.00m, 67000.00m),
    ];

    [Fact]
    public async Task Accounts_for_every_euro_of_every_file()
    {
        using var folder = new WorkingFolder();
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "cej-jr-occitanie-2022"));
        await using var store = new InMemoryStore(Runtime.RuntimeCatalogue.Core.Schemas);
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = Platform.Over(store, folder.At("mail"), clock, oneByOne: true);
        Assert.True((await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(_ => { })).IsSound);
        var reads = platform.Runtime.Reads;

        foreach (var (file, granted, advance, balance, paidBack, unspent) in Files)
        {
            var agreement = (AgreementState.Known)await reads.ReadAsync<AgreementState>(AgreementState.IdOf(file), default);
            Assert.Equal(
                (file, granted, advance, balance, paidBack),
                (file, agreement.Granted.Euros, Paid(agreement, InstalmentKind.Advance), Paid(agreement, InstalmentKind.Balance), await PaidBackAsync(agreement, file, reads)));
            Assert.Equal(granted, advance + balance - paidBack + unspent);
            Assert.IsType<AgreementPhase.Completed>(agreement.Phase);
        }
        await PaysOfTheFirstGrantOfTheSourceEightyPercentThenTheDifferenceAsync(reads);
    }

    [Fact]
    public void Grants_and_pays_in_all_what_the_rows_add_up_to()
    {
        Assert.Equal(7_423_250.00m, Files.Sum(file => file.Granted));
        Assert.Equal(5_938_600.00m, Files.Sum(file => file.Advance));
        Assert.Equal(1_335_155.50m, Files.Sum(file => file.Balance));
        Assert.Equal(162_894.50m, Files.Sum(file => file.Unspent));
    }

    private static async Task PaysOfTheFirstGrantOfTheSourceEightyPercentThenTheDifferenceAsync(IReads reads)
    {
        var agreement = (AgreementState.Known)await reads.ReadAsync<AgreementState>(AgreementState.IdOf("cej-01"), default);
        Assert.Equal(
            (93_498.00m, 74_798.40m, 18_699.60m),
            (agreement.GrantedTo("groupe-sos-aude").Euros, Paid(agreement, "avance~groupe-sos-aude"), Paid(agreement, "solde~groupe-sos-aude")));
        // What the source does not say, and which is invented: the other strands, paid to a partner.
        Assert.Equal(
            (675_700.00m, 540_560.00m, 135_140.00m),
            (agreement.GrantedTo("ml-aude").Euros, Paid(agreement, "avance~ml-aude"), Paid(agreement, "solde~ml-aude")));
    }

    private static decimal Paid(AgreementState.Known agreement, string instalment) => agreement.Instalments[instalment].PaidAmount.Euros;

    private static decimal Paid(AgreementState.Known agreement, InstalmentKind kind) =>
        agreement.Instalments.Values.Where(one => one.Plan.Kind == kind).Sum(one => one.PaidAmount).Euros;

    private static async Task<decimal> PaidBackAsync(AgreementState.Known agreement, string file, IReads reads)
    {
        var sum = Money.Zero;
        foreach (var payee in agreement.Payees.Keys)
            if (await reads.ReadAsync<RecoveryState>(RecoveryState.IdOf(file, payee), default) is RecoveryState.Known claim)
                sum += claim.Receipts.Values.Sum();
        return sum.Euros;
    }
}
