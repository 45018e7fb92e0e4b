using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Laws;

/// <summary>Whatever people do, in whatever order it is carried on, to two payees, a dozen batches and one act.</summary>
public sealed class MoneyUnderAgreements
{
    private static readonly string[] Instalments = ["advance~o-1", "advance~o-2", "balance~o-1", "balance~o-2", "balance~o-1~2"];
    private static readonly string[] Batches = [.. Enumerable.Range(1, 12).Select(number => $"b-{number}")];
    private static readonly string[] People = ["preparer", "head", "officer", "legal"];

    [Fact]
    public void Never_exceeds_the_act_and_is_paid_only_with_an_act_verified_details_and_other_eyes()
    {
        var paid = 0;
        var steps = Gen.Choose(0, 19).SelectMany(what => Gen.Choose(0, 1_000_000).Select(which => (what, which))).ListOf(400);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(steps.ToArbitrary(), run =>
        {
            var world = new MoneyWorld(AnAgreement.Shared, Sample.Euros(12_000));
            world.Send(AnAgreement.Id, new DraftAgreement(), Actor.Policy);
            if (run.First().which % 4 != 0) BringIntoForce(world);
            foreach (var (i, (what, which)) in run.Index())
            {
                // Mostly the batch of the time, sometimes an older one.
                Step(world, what, which, Batches[which % 13 == 0 ? which % 9 : i / 100]);
                Hold(world);
            }
            world.DeliverAll();
            Hold(world);
            paid += world.History.Count(one => one.Happened is InstalmentPaid);
        }));
        Assert.True(paid > 20, $"Only {paid} payments were seen: the steps no longer lead anywhere.");
    }

    private static void Step(MoneyWorld world, int what, int which, string batch)
    {
        var instalment = Instalments[which % Instalments.Length];
        var by = Actor.Person(People[which / 31 % People.Length]);
        var to = PaymentBatchState.IdOf(batch);
        var hash = world.Agreement is { } known ? AnAgreement.Hash(known) : "";
        if (what is 8 or 9) world.Send(to, new OpenBatch(Sample.Programme, 1), by);
        foreach (var one in what is 3 or 4 or 5 or 6 or 8 or 9 ? Instalments : [])
            world.Send(what is 8 or 9 ? to : AnAgreement.Id, what is 3 or 4 ? new PrepareInstalment(one, ["final-report"]) : what is 5 or 6 ? new ApproveInstalment(one) : new AddToBatch("f-1", one), by);
        (StreamId To, Command Command)? send = what switch
        {
            0 => (AnAgreement.Id, new SendForSignature()),
            1 => (AnAgreement.Id, new SignAgreement(hash)),
            2 => (AnAgreement.Id, new CountersignAgreement(hash)),
            7 => (to, new OpenBatch(Sample.Programme, 1)),
            10 => (to, new SealBatch()),
            11 => (to, new ExportBatch()),
            12 => (to, new RecordReturn([new ReturnLine($"{batch}-000{1 + (which % 2)}", new DateOnly(2026, 9, 15), "V")])),
            13 => (to, new RecordReturn([new ReturnLine($"{batch}-0001", Rejected: RejectionCause.Other)])),
            14 when which % 20 == 0 => (AnAgreement.Id, new SettleBalance(new Money(which % 15_000_01), "sum")),
            15 when which % 3 == 0 => (AnAgreement.Id, new ProposeAmendment(new Difference([Sample.Line(2025, -(which % 900)), Sample.Line(2026, which % 900, payee: AnAgreement.Partner)]))),
            16 when which % 60 == 0 => (AnAgreement.Id, new TerminateAgreement()),
            17 when which % 9 == 0 => (AnAgreement.Id, new SendBackInstalment(instalment)),
            18 when which % 12 == 0 => (to, new CancelBatch()),
            _ => null,
        };
        if (send is { } command) world.Send(command.To, command.Command, by);
        if (what == 19 && which % 4 == 0) world.SetBankDetails(which % 2 == 0 ? "o-1" : "o-2", which % 3 == 0 ? "new" : "rib", verified: which % 5 != 0);
        for (var i = 0; i < which % 4; i++) world.Deliver(which + i, twice: which % 5 == 0);
    }

    private static void BringIntoForce(MoneyWorld world)
    {
        Act(world, AnAgreement.Id, new SendForSignature(), Actor.Person("manager"));
        Act(world, AnAgreement.Id, new SignAgreement(AnAgreement.Hash(world.Agreement!)), Actor.Person("legal"));
        Act(world, AnAgreement.Id, new CountersignAgreement(AnAgreement.Hash(world.Agreement!)), Actor.Person("officer"));
    }

    private static void Hold(MoneyWorld world)
    {
        if (world.Agreement is not { } known) return;
        foreach (var payee in known.Payees.Keys)
        {
            var counted = known.Instalments.Values.Where(one => one.Payee == payee && one.Phase is not InstalmentPhase.Cancelled).Sum(one => one.Amount);
            if (known.Phase is AgreementPhase.Active) Require(counted == known.GrantedTo(payee), $"the parts of {payee} make {counted} of {known.GrantedTo(payee)}");
            Require(counted <= known.GrantedTo(payee) && known.PaidTo(payee) <= known.GrantedTo(payee), $"{payee} could get {counted} of {known.GrantedTo(payee)}");
        }
        if (known.Settlement is { } settled && known.InForce)
            Require(known.Instalments.Values.Where(one => one.Phase is not InstalmentPhase.Cancelled).Sum(one => one.Amount) - settled.Overpayment == settled.Entitlement, "the parts do not make the entitlement");
        foreach (var year in known.Years.Keys)
            if (world.Year(year) is { } held) Require(held.Total <= Sample.Euros(12_000), $"{year} exceeds its ceiling");
        foreach (var one in known.Instalments.Values)
            if (BackingOf(one.Phase) is { } backing) HoldPayment(world, one.Plan.Instalment, backing);
        foreach (var batch in Batches) Require(world.History.Count(one => one.Stream.Key == batch && one.Happened is BatchExported) <= 1, $"{batch} left twice");
    }

    /// <summary>Of what has left its preparers' hands.</summary>
    private static Backing? BackingOf(InstalmentPhase phase) => phase switch
    {
        InstalmentPhase.Claimed claimed => claimed.Backing,
        InstalmentPhase.Ordered ordered => ordered.Backing,
        InstalmentPhase.Paid paid => paid.Backing,
        _ => null,
    };

    private static void HoldPayment(MoneyWorld world, string id, Backing backing)
    {
        Require(world.History.Any(past => past.Happened is AgreementActivated), $"{id} without an act");
        Require(backing.Preparation.BankHash == world.History.Select(past => past.Happened).OfType<InstalmentClaimed>().Last(claimed => claimed.Instalment == id).BankHash, $"{id} to other details");
        Require(backing.Approvers.Length > 0 && !backing.Approvers.Contains(backing.Preparation.By) && backing.Preparation.By.PersonId is not null, $"{id} with the same eyes");
        Require(world.History.Count(past => past.Happened is InstalmentPaid paid && paid.Instalment == id) <= 1, $"{id} paid twice");
        Require(world.History.Count(past => past.Happened is LinePaid line && world.Batch(past.Stream.Key)?.Phase is BatchPhase.Exported exported && exported.Lines[line.Line].Instalment == id) <= 1, $"{id} left twice");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }

    [Fact]
    public void Is_spread_without_losing_a_cent_and_never_beyond_a_weight() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Zip(Gen.Choose(1, 1_000_000).NonEmptyListOf(), Gen.Choose(0, 1_000_000)).ToArbitrary(), drawn =>
        {
            var weights = drawn.Item1.Select((weight, i) => (Key: $"p-{i:D4}", Weight: new Money(weight))).ToImmutableSorted(one => one.Key, one => one.Weight);
            var amount = new Money(weights.Values.Sum().Cents * drawn.Item2 / 1_000_000);
            return new[] { Shares.Spread(amount, weights), Shares.Distribute(amount, weights) }
                .All(parts => parts.Values.Sum() == amount && parts.All(part => part.Value >= Money.Zero && part.Value <= weights[part.Key]));
        }));

    [Fact]
    public void Goes_from_the_award_to_the_last_euro_by_itself_between_the_signatures_and_the_accountant()
    {
        var world = new MoneyWorld(AnAgreement.Award);
        Act(world, AnAgreement.Id, new DraftAgreement(), Actor.Policy);
        BringIntoForce(world);
        PayOut(world, AnAgreement.Advance, "b-1");
        Assert.Equal(Sample.Euros(74_798.40m), world.Agreement!.Paid);
        Act(world, AnAgreement.Id, AnAgreement.Settle(93_498), Actor.Policy);
        PayOut(world, AnAgreement.Balance, "b-2");
        Assert.Equal([74_798.40m, 18_699.60m], world.Agreement!.Instalments.Values.Select(one => one.Amount.Euros));
        Assert.Equal((typeof(AgreementPhase.Completed), Sample.Euros(93_498)), (world.Agreement.Phase.GetType(), world.Agreement.Paid));
        Assert.Equal([50_000m, 43_498m], new[] { AnAgreement.Year2025, AnAgreement.Year2026 }.Select(year => world.Year(year)!.Total.Euros));
    }

    private static void PayOut(MoneyWorld world, string instalment, string batch)
    {
        var to = PaymentBatchState.IdOf(batch);
        Act(world, AnAgreement.Id, new PrepareInstalment(instalment, ["final-report"]), Actor.Person("preparer"));
        Act(world, AnAgreement.Id, new ApproveInstalment(instalment), Actor.Person("head"));
        if (world.Agreement!.Instalments[instalment].Phase is InstalmentPhase.Prepared) Act(world, AnAgreement.Id, new ApproveInstalment(instalment), Actor.Person("officer"));
        foreach (var command in new PaymentBatchCommand[] { new OpenBatch(Sample.Programme, 1), new AddToBatch("f-1", instalment), new SealBatch(), new ExportBatch(), new RecordReturn([new ReturnLine($"{batch}-0001", new DateOnly(2026, 9, 15), "V")]) })
            Act(world, to, command, Actor.Person("preparer"));
    }

    private static void Act(MoneyWorld world, StreamId to, Command command, Actor by)
    {
        var decision = world.Send(to, command, by);
        Assert.True(decision is Response.Accepted, $"{command}: {decision}");
        world.DeliverAll();
    }
}
