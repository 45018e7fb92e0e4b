using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Host.Tests.Replaying;

/// <summary>Each row can be checked by hand: granted = advance + balance − paid back + not spent − written off.</summary>
public sealed class PayingTheDepartmentalCall
{
    /// <summary>File, granted, advance (80 %), balance, paid back, not spent, written off.</summary>
    private static readonly (string File, decimal Granted, decimal Advance, decimal Balance, decimal PaidBack, decimal Unspent, decimal WrittenOff)[] Files =
    [
        ("cllaj-01", 20000.00m, 16000.00m, 4000.00m, 0.00m, 0.00m, 0.00m),
        ("cllaj-02", 18000.00m, 14400.00m, 3600.00m, 0.00m, 0.00m, 0.00m),
        ("cllaj-03", 20000.00m, 16000.00m, 4000.00m, 0.00m, 0.00m, 0.00m),
        ("cllaj-04", 16500.00m, 13200.00m, 0.00m, 1000.00m, 5500.00m, 1200.00m),
        ("cllaj-05", 12000.00m, 9600.00m, 1800.00m, 0.00m, 600.00m, 0.00m),
        ("cllaj-06", 8000.00m, 6400.00m, 1600.00m, 0.00m, 0.00m, 0.00m),
    ];

    [Fact]
    public async Task Accounts_for_every_euro_of_every_file()
    {
        using var folder = new WorkingFolder();
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "cllaj-pas-de-calais-2025"));
        await using var store = new InMemoryStore(Runtime.RuntimeCatalogue.Core.Schemas);
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = Platform.Over(store, folder.At("mail"), clock, oneByOne: true);
        Assert.True((await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(_ => { })).IsSound);
        var reads = platform.Runtime.Reads;

        foreach (var (file, granted, advance, balance, paidBack, unspent, writtenOff) in Files)
        {
            var agreement = (AgreementState.Known)await reads.ReadAsync<AgreementState>(AgreementState.IdOf(file), default);
            var claim = await reads.ReadAsync<RecoveryState>(RecoveryState.IdOf(file, agreement.Payees.Keys.Single()), default) as RecoveryState.Known;
            Assert.Equal(
                (file, granted, advance, balance, paidBack, unspent, writtenOff),
                (file, agreement.Granted.Euros, Paid(agreement, InstalmentKind.Advance), Paid(agreement, InstalmentKind.Balance),
                    claim?.Received.Euros ?? 0, (agreement.Granted - agreement.Settlement!.Entitlement).Euros, claim?.WrittenOff.Euros ?? 0));
            Assert.Equal(granted, advance + balance - paidBack + unspent - writtenOff);
            Assert.IsType<AgreementPhase.Completed>(agreement.Phase);
            Assert.Equal(0, claim?.Owed.Euros ?? 0);
        }
    }

    [Theory]
    [InlineData(5_500.00, 1_200.00, true)]
    [InlineData(5_500.01, 1_200.00, false)]
    [InlineData(5_500.00, 1_199.99, false)]
    public void Sees_a_cent_that_nothing_accounts_for(decimal unspent, decimal writtenOff, bool sound) =>
        Assert.Equal(sound, new PayeeAccount(
            "cllaj-04", "Un toit en Ternois", Money.FromEuros(16_500), Money.FromEuros(13_200), Money.Zero, Money.Zero, Money.FromEuros(1_000), Money.Zero,
            Money.FromEuros(writtenOff), Money.FromEuros(unspent)).IsSound);

    private static decimal Paid(AgreementState.Known agreement, InstalmentKind kind) =>
        agreement.Instalments.Values.Where(one => one.Plan.Kind == kind).Sum(one => one.PaidAmount).Euros;
}
