using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Recoveries;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

/// <summary>A body is told of each act in its favour and of each order to pay back, once, for the risk of its later reports.</summary>
public sealed class RememberingGrants
{
    private static readonly DateTimeOffset Year2030 = DateTimeOffset.Parse("2030-06-01T09:00:00Z");
    private static readonly DateTimeOffset Year2031 = DateTimeOffset.Parse("2031-06-01T09:00:00Z");

    private static Scenario<OrganisationState, OrganisationCommand, OrganisationEvent> Told() => Body().By(Actor.Policy)
        .When(new NoteGrant("f-1", ["rr"], Year2030), At).When(new NoteGrant("f-2", ["rr"], Year2031), At).When(new NoteGrant("f-3", ["dd"], Year2031), At);

    private static PastOfBody PastOf(Scenario<OrganisationState, OrganisationCommand, OrganisationEvent> scene) => ((OrganisationState.Registered)scene.State).Past;

    [Fact]
    public void Is_told_once_and_keeps_the_first_day_of_an_act_that_was_amended() => Body().By(Actor.Policy)
        .When(new NoteGrant("f-1", ["rr"], Year2030), At).ThenAccepted(accepted => Is(accepted, Year2030, "rr"))
        .When(new NoteGrant("f-1", ["rr"], Year2030), At).ThenNothing()
        .When(new NoteGrant("f-1", ["dd"], Year2031), At).ThenAccepted(accepted => Is(accepted, Year2030, "dd", "rr"));

    private static void Is(Response.Accepted accepted, DateTimeOffset at, params string[] funders)
    {
        var noted = Assert.IsType<GrantNoted>(Assert.Single(accepted.Events));
        Assert.Equal(("f-1", at), (noted.Application, noted.At));
        Assert.Equal(funders, noted.Funders.ToArray());
    }

    [Fact]
    public void Knows_whether_a_grant_was_the_first_of_its_funder()
    {
        var past = PastOf(Told());
        Assert.Equal((false, true, false, null), (past.HasEarlierGrant("f-1"), past.HasEarlierGrant("f-2"), past.HasEarlierGrant("f-3"), past.HasEarlierGrant("f-9")));
    }

    [Fact]
    public void Knows_of_money_that_was_ordered_back_on_another_file_until_it_was_not_due()
    {
        var ordered = Told().When(new NoteRepayment("f-1", "f-1", true, Year2031), At).Then(new RepaymentNoted("f-1", "f-1", true, Year2031))
            .When(new NoteRepayment("f-1", "f-1", true, Year2031), At).ThenNothing();
        Assert.Equal((false, true, false, null), (PastOf(ordered).HasEarlierClaim("f-1"), PastOf(ordered).HasEarlierClaim("f-2"), PastOf(ordered).HasEarlierClaim("f-3"), PastOf(ordered).HasEarlierClaim("f-9")));
        Assert.Equal(false, PastOf(ordered.When(new NoteRepayment("f-1", "f-1", false, Year2031), At)).HasEarlierClaim("f-2"));
    }

    /// <summary>What was made under an entry that was merged away is told there, and counts for the body.</summary>
    [Fact]
    public void Counts_what_any_entry_of_the_body_was_told()
    {
        var merged = Told().Given(new OrganisationMerged("o-2", [], Actor.Console)).When(new NoteRepayment("f-1", "f-1", true, Year2031), At);
        merged.Then(new RepaymentNoted("f-1", "f-1", true, Year2031));
        var other = Told().Given(new OrganisationAbsorbed("o-1", [])).State;
        var facts = Facts.None.With(Self, merged.State).With(OrganisationState.IdOf("o-2"), (OrganisationState.Registered)other with { Id = "o-2", Past = PastOfBody.None.With(new PastOfBody { Grants = Granted("f-7") }) });
        Assert.Equal([Self, OrganisationState.IdOf("o-2")], EntriesOfBody.Of("o-1", facts));
        Assert.Equal([OrganisationState.IdOf("o-2"), Self], EntriesOfBody.Of("o-2", facts));
        Assert.Equal((true, true), (EntriesOfBody.PastOf("o-2", facts).HasEarlierGrant("f-7"), EntriesOfBody.PastOf("o-2", facts).HasEarlierClaim("f-7")));
    }

    [Fact]
    public void Is_told_when_an_act_comes_into_force_and_when_it_is_amended()
    {
        var active = AnAgreement.Active();
        var told = active.LastEvents.OfType<AgreementEvent>().SelectMany(happened => new AgreementPolicy().On(happened, active.State, new EventPlace(AnAgreement.Id, 5, Sample.At(AnAgreement.Day), Actor.Policy)));
        var note = Assert.Single(told.OfType<Reaction.Send>(), send => send.To == OrganisationState.IdOf(Sample.Body));
        Assert.Equal("f-1", Assert.IsType<NoteGrant>(note.Command).Application);
        Assert.NotEmpty(((NoteGrant)note.Command).Funders);
    }

    [Fact]
    public void Is_told_when_money_is_ordered_back_and_when_it_turns_out_not_to_be_due()
    {
        Assert.Equal(new NoteRepayment("f-1", "f-1", true, Sample.At(AClaim.April)), Of(AClaim.Ordered()));
        Assert.Equal(new NoteRepayment("f-1", "f-1", false, Sample.At(AClaim.April)), Of(AClaim.Ordered().By(Actor.Policy).When(new ReviseOverpayment(Money.Zero, "h"), AClaim.April)));
        Assert.Null(Of(AClaim.Announced().By(Actor.Policy).When(new ReviseOverpayment(Money.Zero, "h"), AClaim.April)));
    }

    private static Command? Of(Scenario<RecoveryState, RecoveryCommand, RecoveryEvent> scene) => scene.LastEvents.OfType<RecoveryEvent>()
        .SelectMany(happened => new RecoveryPolicy().On(happened, scene.State, new EventPlace(AClaim.Id, 5, Sample.At(AClaim.April), Actor.Policy)))
        .OfType<Reaction.Send>().SingleOrDefault(send => send.To == OrganisationState.IdOf(Sample.Body))?.Command;

    private static ImmutableSortedDictionary<string, GrantNoted> Granted(string file) =>
        ImmutableSortedDictionary.Create<string, GrantNoted>(StringComparer.Ordinal).Add(file, new GrantNoted(file, ["rr"], Year2031.AddYears(1)));
}
