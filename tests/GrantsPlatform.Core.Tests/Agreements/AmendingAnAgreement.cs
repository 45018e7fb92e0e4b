using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Scenario<AgreementState, AgreementCommand, AgreementEvent>;

public sealed class AmendingAnAgreement
{
    private static Scene Propose(Scene scene, Difference difference) => scene.By("manager").Because("Motif").When(new ProposeAmendment(difference), AnAgreement.Later);

    [Fact]
    public void Takes_both_signatures_and_makes_a_version()
    {
        var scene = AnAgreement.Amending();
        Assert.Equal((1, new DateOnly(2026, 8, 31)), (scene.Known().Version, scene.Known().To));
        scene.Sign("legal").Confirm().Countersign()
            .ThenAccepted(accepted => Assert.Equal(2, Assert.IsType<AgreementAmended>(Assert.Single(accepted.Events)).Version));
        Assert.Equal((2, new DateOnly(2026, 12, 31), null), (scene.Known().Version, scene.Known().To, scene.Known().Pending));
    }

    [Fact]
    public void Leaves_a_paid_advance_and_moves_the_balance()
    {
        var scene = Propose(AnAgreement.Paid(), new Difference([Sample.Line(2026, -8_498)]));
        scene.Sign("legal").Confirm().Countersign();
        Assert.Equal((Sample.Euros(85_000), Sample.Euros(10_201.60m)), (scene.Known().Granted, scene.Known().Instalments[AnAgreement.Balance].Amount));
    }

    [Fact]
    public void Plans_an_advance_that_nobody_has_prepared_anew_and_keeps_it_due()
    {
        var scene = Propose(AnAgreement.Active(), new Difference([Sample.Line(2026, -43_498)]));
        scene.Sign("legal").Confirm().Countersign();
        Assert.Equal((Sample.Euros(40_000), new InstalmentPhase.Due()), (scene.Known().Instalments[AnAgreement.Advance].Amount, scene.Known().Instalments[AnAgreement.Advance].Phase));
        Assert.Equal(Sample.Euros(10_000), scene.Known().Instalments[AnAgreement.Balance].Amount);
    }

    [Fact]
    public void Brings_a_new_payee_with_instalments_of_its_own()
    {
        var scene = Propose(AnAgreement.Paid(), new Difference([Sample.Line(2026, -5_000.01m), Sample.Line(2026, 5_000.01m, payee: AnAgreement.Partner)]));
        scene.Sign("legal").Confirm().Countersign();
        Assert.Equal([("advance~o-1", 74_798.40m), ("advance~o-2", 4_000.00m), ("balance~o-1", 13_699.59m), ("balance~o-2", 1_000.01m)],
            scene.Known().Instalments.Values.Select(one => (one.Plan.Instalment, one.Amount.Euros)));
    }

    [Fact]
    public void Never_goes_below_what_is_paid_or_on_its_way() =>
        Propose(AnAgreement.Prepared(), new Difference([Sample.Line(2025, -18_699.61m)])).ThenRefused<BelowPayments>(refusal => Assert.Equal(Sample.Euros(74_798.40m), refusal.Committed));

    [Fact]
    public void Never_goes_beyond_the_award()
    {
        Propose(AnAgreement.Active(), new Difference([Sample.Line(2025, 0.01m)])).ThenRefused<AboveAward>();
        Propose(AnAgreement.Active().Given(new AwardRevised([Sample.Line(2025, 100_000)])), new Difference([Sample.Line(2025, 6_502)])).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Comes_into_force_only_within_the_award_as_it_stands_then()
    {
        var scene = Propose(AnAgreement.Active(), new Difference([Sample.Line(2025, -10_000), Sample.Line(2026, 10_000)])).Sign("legal").Confirm();
        scene.Knowing(AFile.Id, AnAgreement.FileWith(Sample.Line(2025, 93_497.99m))).Countersign().ThenRefused<AboveAward>(refusal => Assert.Equal("a", refusal.Strand));
        scene.Knowing(AFile.Id, AFile.Decided(Outcome.Rejected).State).Countersign().ThenRefused<AwardMissing>();
        scene.Knowing(AFile.Id, AnAgreement.FileWith(Sample.Line(2025, 93_498))).Countersign().ThenAccepted(accepted => Assert.IsType<AgreementAmended>(accepted.Events[0]));
    }

    [Fact]
    public void Keeps_to_the_programme_and_changes_something()
    {
        Propose(AnAgreement.Active(), new Difference([Sample.Line(2027, 1)])).ThenRefused<LineNotInProgramme>();
        Propose(AnAgreement.Active(), new Difference([Sample.Line(2025, 1, strand: "z")])).ThenRefused<LineNotInProgramme>();
        Propose(AnAgreement.Active(), new Difference([Sample.Line(2025, -50_000.01m)])).ThenRefused<LineBelowZero>();
        Propose(AnAgreement.Active(), new Difference([])).ThenRefused<AmendmentEmpty>();
        Propose(AnAgreement.Active(), new Difference([Sample.Line(2025, -1), Sample.Line(2026, 1, payee: "nobody")])).ThenRefused<PayeeNotRegistered>();
        Propose(AnAgreement.Active(), new Difference([], Targets: ImmutableSortedDictionary<string, decimal>.Empty.Add("young", 12.5m))).ThenRefused<TargetNotWhole>();
        AnAgreement.Active().By("manager").When(AnAgreement.Prolong, AnAgreement.Day).ThenRefused<ReasonMissing>();
        Propose(AnAgreement.Amending(), new Difference([Sample.Line(2025, -1)])).ThenRefused<AmendmentPending>();
    }

    [Fact]
    public void Holds_the_greater_amount_of_each_year_until_it_is_signed_and_gives_back_the_rest()
    {
        var scene = Propose(AnAgreement.Active(), new Difference([Sample.Line(2025, -10_000), Sample.Line(2026, 10_000)]));
        Assert.Equal([(AnAgreement.Year2025, 50_000m), (AnAgreement.Year2026, 53_498m)], Asked(scene));
        scene.Sign("legal").Confirm().Countersign();
        Assert.Equal([(AnAgreement.Year2025, 40_000m), (AnAgreement.Year2026, 53_498m)], Settled(scene));
    }

    [Fact]
    public void Gives_back_what_it_held_when_it_is_dropped()
    {
        var scene = Propose(AnAgreement.Active(), new Difference([Sample.Line(2025, -10_000), Sample.Line(2026, 10_000)])).When(new DropAmendment(), AnAgreement.Later);
        Assert.Equal([(AnAgreement.Year2025, 50_000m), (AnAgreement.Year2026, 43_498m)], Settled(scene));
    }

    internal static List<(string, decimal)> Asked(Scene scene) => Sent<ReserveYear>(scene, command => command.Amount);
    internal static List<(string, decimal)> Settled(Scene scene) => Sent<SettleYear>(scene, command => command.Amount);

    private static List<(string, decimal)> Sent<TCommand>(Scene scene, Func<TCommand, Money> amount) where TCommand : Command =>
        [.. scene.LastEvents.SelectMany(happened => Policies.Following.Of(happened, scene.State, new EventPlace(AnAgreement.Id, 1, Sample.At(AnAgreement.Day), Actor.Policy)))
            .OfType<Reaction.Send>().Where(send => send.Command is TCommand).Select(send => (send.To.Key, amount((TCommand)send.Command).Euros))];
}
