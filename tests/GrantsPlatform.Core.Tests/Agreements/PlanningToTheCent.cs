using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Kernel.Scenario<AgreementState, AgreementCommand, AgreementEvent>;

/// <summary>100 € to three bodies, 80 % of it in advance.</summary>
public sealed class PlanningToTheCent
{
    private static readonly string[] Payees = ["o-1", "o-2", "o-3", "o-4", "o-5"];
    private static readonly AmountLine[] Thirds = [Sample.Line(2025, 33.34m, payee: "o-1"), Sample.Line(2025, 33.33m, payee: "o-2"), Sample.Line(2025, 33.33m, payee: "o-3")];

    [Fact]
    public void Takes_the_share_of_each_payee_where_nothing_else_is_said() =>
        Assert.Equal([26.67m, 26.66m, 26.66m], Advances(Active(null, Thirds)));

    [Fact]
    public void Takes_the_share_of_the_whole_and_loses_no_cent_of_it() =>
        Assert.Equal([26.67m, 26.67m, 26.66m], Advances(Active(ShareBasis.Whole, Thirds)));

    [Theory]
    [InlineData(ShareBasis.EachPayee)]
    [InlineData(ShareBasis.Whole)]
    public void Is_signed_as_it_will_be_paid(ShareBasis basis)
    {
        var sent = Sent(basis, Thirds);
        var (plan, hash) = (sent.Known().Pending!.Text.Plan, sent.Known().Pending!.Hash);
        Assert.Equal(
            plan.Select(one => (one.Instalment, one.Payee, one.Amount)),
            InForce(sent).Known().Instalments.Values.Select(one => (one.Plan.Instalment, one.Payee, one.Amount)));
        Assert.NotEqual(hash, Sent(basis == ShareBasis.Whole ? ShareBasis.EachPayee : ShareBasis.Whole, Thirds).Known().Pending!.Hash);
    }

    [Fact]
    public void Names_in_an_amendment_what_was_paid_beside_what_will_be()
    {
        var paid = Active(ShareBasis.Whole, Thirds).PayOut("advance~o-1", "b-1").By("manager").Because("Moins");
        var less = paid.When(new ProposeAmendment(new Difference([Sample.Line(2025, -0.03m, payee: "o-2")])), AnAgreement.Later).Known().Pending!.Text.Plan;
        Assert.Equal(99.97m, less.Sum(one => one.Amount).Euros);
        Assert.Equal(26.67m, less.Single(one => one.Instalment == "advance~o-1").Amount.Euros);
    }

    [Fact]
    public void Always_makes_up_what_is_granted() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(
        (from cents in Gen.Choose(1, 400_000).ArrayOf(5)
         from count in Gen.Choose(1, 5)
         from share in Gen.Choose(1, 999)
         from fixedAmount in Gen.Choose(1, 300_000)
         from basis in Gen.Elements<ShareBasis?>(null, ShareBasis.EachPayee, ShareBasis.Whole)
         select (Lines: cents.Take(count).Select((one, i) => Sample.Line(2025, one / 100m, payee: Payees[i])).ToArray(), Share: share / 1000m, Amount: new Money(fixedAmount), Basis: basis)).ToArbitrary(),
        drawn =>
        {
            ImmutableArray<InstalmentRule> plan =
            [
                new("advance", "Avance", InstalmentKind.Advance, InstalmentTrigger.Countersigned, Share: drawn.Share, ShareOf: drawn.Basis),
                new("interim", "Acompte", InstalmentKind.Interim, InstalmentTrigger.ReportAccepted, Amount: drawn.Amount, Report: "review"),
                AnAgreement.Plan[1],
            ];
            var known = InForce(Sent(AnAgreement.Definition with { Instalments = plan }, drawn.Lines)).Known();
            var granted = drawn.Lines.Sum(line => line.Amount);
            Assert.Equal(granted, known.Instalments.Values.Sum(one => one.Amount));
            foreach (var line in drawn.Lines) Assert.Equal(line.Amount, known.Instalments.Values.Where(one => one.Payee == line.Payee).Sum(one => one.Amount));
            if (drawn.Basis == ShareBasis.Whole)
                Assert.Equal(granted.ShareRoundedDown(drawn.Share), known.Instalments.Values.Where(one => one.Plan.Code == "advance").Sum(one => one.Amount));
        }));

    private static decimal[] Advances(Scene scene) => [.. scene.Known().Instalments.Values.Where(one => one.Plan.Code == "advance").Select(one => one.Amount.Euros)];

    private static ProgrammeDefinition With(ShareBasis? basis) => AnAgreement.Definition with { Instalments = [AnAgreement.Plan[0] with { ShareOf = basis }, AnAgreement.Plan[1]] };

    private static Scene Active(ShareBasis? basis, params AmountLine[] granted) => InForce(Sent(With(basis), granted));

    private static Scene Sent(ShareBasis? basis, params AmountLine[] granted) => Sent(With(basis), granted);

    private static Scene Sent(ProgrammeDefinition definition, AmountLine[] granted)
    {
        var scene = AnAgreement.New(definition, granted);
        foreach (var (i, payee) in Payees.Index().Skip(2)) scene = scene.Knowing(OrganisationState.IdOf(payee), AnAgreement.Body(payee, $"{i}2345678900010"));
        return scene.When(new DraftAgreement(), AnAgreement.Day).By("manager").When(new SendForSignature(), AnAgreement.Day);
    }

    private static Scene InForce(Scene sent) => sent.Sign("legal").Confirm().Countersign();
}
