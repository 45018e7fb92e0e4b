using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Awards;

public sealed class OpeningTheEnvelopes
{
    private const string Day = TheAwards.Day;

    [Fact]
    public void Takes_them_over_from_the_definition() => TheAwards.Unopened()
        .When(new OpenAwards("c-1"), Day).Then(TheAwards.Opened)
        .When(new OpenAwards("c-1"), Day).ThenNothing();

    [Theory, InlineData("c-9"), InlineData("no key")]
    public void Is_refused_without_the_call(string call) => TheAwards.Unopened().When(new OpenAwards(call), Day).ThenRefused<CallUnknown>();

    [Fact]
    public void Comes_before_everything_else()
    {
        foreach (var command in new AwardsCommand[]
        {
            new TopUpStrand("a", Sample.Euros(1), "x"), new EnterFile(Sample.Candidate("f-1")), new NoteRecusal("f-1", "m-1"), new NoteWithdrawal("f-1"),
            new SaveScenario("s", []), new ChooseScenario("s"), TheAwards.Reject("f-1"),
        })
            TheAwards.Unopened().Because("x").When(command, Day).ThenRefused<AwardsUnknown>();
    }

    [Fact]
    public void A_top_up_grows_the_strand_and_the_total() => TheAwards.New().Because("Délibération 7")
        .When(new TopUpStrand("b", Sample.Euros(20_000), "Délibération 7"), Day).Then(new StrandToppedUp("b", Sample.Euros(20_000), "Délibération 7"))
        .ThenKnown(state =>
        {
            Assert.Equal(Sample.Euros(170_000), state.Total);
            Assert.Equal(Sample.Euros(70_000), state.Strands["b"]);
            Assert.Equal(Sample.Euros(100_000), state.Strands["a"]);
        });

    [Fact]
    public void The_same_top_up_from_the_same_source_counts_once() => TheAwards.New().Because("Délibération 7")
        .When(new TopUpStrand("b", Sample.Euros(20_000), "Délibération 7"), Day)
        .When(new TopUpStrand("b", Sample.Euros(20_000), "Délibération 7"), Day).ThenNothing()
        .When(new TopUpStrand("b", Sample.Euros(20_000), "Délibération 8"), Day).Then(new StrandToppedUp("b", Sample.Euros(20_000), "Délibération 8"))
        .When(new TopUpStrand("a", Sample.Euros(20_000), "Délibération 7"), Day).Then(new StrandToppedUp("a", Sample.Euros(20_000), "Délibération 7"));

    [Fact]
    public void A_top_up_is_refused_without_strand_amount_or_reason()
    {
        TheAwards.New().Because("x").When(new TopUpStrand("z", Sample.Euros(1), "s"), Day).ThenRefused<StrandUnknown>();
        TheAwards.New().Because("x").When(new TopUpStrand("a", Sample.Euros(0), "s"), Day).ThenRefused<AmountNotPositive>();
        TheAwards.New().Because("x").When(new TopUpStrand("a", Sample.Euros(-5), "s"), Day).ThenRefused<AmountNotPositive>();
        TheAwards.New().When(new TopUpStrand("a", Sample.Euros(1), "s"), Day).ThenRefused<ReasonMissing>();
    }
}
