using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Kernel.Scenario<AgreementState, AgreementCommand, AgreementEvent>;

/// <summary>93 498 € granted, 74 798,40 € paid in advance; the rule gives 80 % of the accepted costs, times what the objective of 40 young people gives.</summary>
public sealed class SettlingFromAReport
{
    private static readonly ProgrammeDefinition Definition = AnAgreement.Definition with
    {
        Balance = new BalanceTerms(0.8m, new ObjectiveCoefficient.ProRata("young", 0.1m)),
    };

    [Theory]
    [InlineData(120_000, 40, 93_498, 18_699.60, 0)]
    [InlineData(100_000, 36, 80_000, 5_201.60, 0)]
    [InlineData(100_000, 30, 60_000, 0, 14_798.40)]
    public void Follows_the_rule_of_the_definition(decimal costs, int reached, decimal entitlement, decimal balance, decimal overpayment)
    {
        var settled = Paid(costs, reached).When(new SettleFromReport("final"), AnAgreement.Later).Known().Settlement!;
        Assert.Equal((entitlement, balance, overpayment), (settled.Entitlement.Euros, settled.Balance.Euros, settled.Overpayment.Euros));
    }

    [Fact]
    public void Keeps_every_line_of_the_sum_with_the_decision() => Paid(100_000, 30).When(new SettleFromReport("final"), AnAgreement.Later)
        .ThenAccepted(accepted => Assert.Equal(
            ["granted", "costs", "rate", "share", "least", "target", "actual", "coefficient", "entitlement", "paid", "overpayment"],
            accepted.Events.OfType<AgreementSettled>().Single().Lines.Select(line => line.Code)));

    [Fact]
    public void Shows_what_was_declared_and_what_was_refused_of_each_account()
    {
        var judged = new ReportPhase.Accepted(Sample.Euros(100_000)) { Costs = [new JudgedCost("60", Sample.Euros(90_000), Sample.Euros(90_000)), new JudgedCost("62", Sample.Euros(12_000), Sample.Euros(10_000))] };
        var lines = Paid(100_000, 30).Knowing(ReportState.IdOf("f-1", "final"), Report(judged, 30)).When(new SettleFromReport("final"), AnAgreement.Later).Known().Settlement!.Lines;
        Assert.Equal(["granted", "declared", "refused", "costs", "rate", "share", "least", "target", "actual", "coefficient", "entitlement", "paid", "overpayment"], lines.Select(line => line.Code));
        Assert.Equal(("Écarté du compte 62 Autres services extérieurs", Sample.Euros(2_000)), (lines[2].Label, lines[2].Amount));
        Assert.Equal(Sample.Euros(102_000), lines[1].Amount);
    }

    [Fact]
    public void Changes_nothing_when_repeated_after_the_balance_was_paid() => Paid(100_000, 36)
        .When(new SettleFromReport("final"), AnAgreement.Later).PayOut(AnAgreement.Balance, "b-2")
        .When(new SettleFromReport("final"), AnAgreement.Later).ThenNothing();

    [Fact]
    public void Owes_the_grant_where_the_definition_has_no_rule()
    {
        var bare = Paid(100_000, 36).Knowing(Core.Programmes.ProgrammeState.IdOf(Sample.Programme), Sample.Published(Definition with { Balance = null }));
        var settled = bare.When(new SettleFromReport("final"), AnAgreement.Later).Known().Settlement!;
        Assert.Equal((93_498m, 18_699.60m, 0m), (settled.Entitlement.Euros, settled.Balance.Euros, settled.Overpayment.Euros));
    }

    [Fact]
    public void Waits_for_the_report_to_be_accepted() => Paid(100_000, 36)
        .Knowing(ReportState.IdOf("f-1", "final"), Report(new ReportPhase.Submitted(), 36))
        .When(new SettleFromReport("final"), AnAgreement.Later).ThenRefused<FinalReportNotAccepted>();

    [Fact]
    public void Waits_for_the_costs_that_the_rate_needs() => Paid(100_000, 36)
        .Knowing(ReportState.IdOf("f-1", "final"), Report(new ReportPhase.Accepted(null), 36))
        .When(new SettleFromReport("final"), AnAgreement.Later).ThenRefused<FinalReportNotAccepted>();

    internal static Scene Paid(decimal costs, int reached) => AnAgreement.Drafted(Definition).By("manager")
        .When(new SetAgreementTerms(new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), new[] { ("young", 40m) }.ToImmutableSorted(t => t.Item1, t => t.Item2)), AnAgreement.Day)
        .When(new SendForSignature(), AnAgreement.Day).Sign("legal").Confirm().Countersign().PayOut(AnAgreement.Advance, "b-1")
        .Knowing(ReportState.IdOf("f-1", "final"), Report(new ReportPhase.Accepted(Sample.Euros(costs)), reached));

    internal static ReportState.Known Report(ReportPhase phase, decimal? reached) => new(
        new ReportExpected("f-1", "final", "Bilan final", ReportKind.Final, "c-1", Sample.Programme, 1, Sample.Body, "01",
            new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), null, [], new[] { ("young", 40m) }.ToImmutableSorted(t => t.Item1, t => t.Item2), Sample.At(AnAgreement.Day)), phase)
    {
        Submission = new ReportSubmitted(1, Sample.At(AnAgreement.Later), "h", [new ReportedIndicator("young", 40, reached, true)], null, Actor.Person("legal")),
    };
}
