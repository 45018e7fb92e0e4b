using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Preparations.APreparation;

namespace GrantsPlatform.Core.Tests.Preparations;

public sealed class KeepingWhatWasTyped
{
    [Fact]
    public void Begins_once_under_the_id_of_the_call_to_come() => New()
        .When(Begin, Winter).Then(Begun)
        .When(Begin, Winter).ThenNothing()
        .When(Begin with { Revision = 2 }, Winter).ThenRefused<ProgrammeNotPublished>();

    [Fact]
    public void Is_refused_under_the_id_of_a_call_that_is_there() =>
        New().Knowing(Sample.Call, Sample.CallIn(CallPhase.Open)).When(Begin, Winter).ThenRefused<PreparationExistsAlready>();

    [Fact]
    public void Is_refused_for_a_programme_that_is_not_published() =>
        New().When(new BeginPreparation("nowhere", 1), Winter).ThenRefused<ProgrammeNotPublished>();

    /// <summary>A draft need not be right: what is wrong is said when somebody wants a call of it.</summary>
    [Fact]
    public void Keeps_what_is_not_right_word_for_word_and_once() => Prepared()
        .When(Keep((CallPlaces.ClosesOn, "bientôt"), (CallPlaces.Title, "")), Winter).ThenAccepted(accepted =>
        {
            Assert.IsType<PreparationKept>(Assert.Single(accepted.Events));
            Assert.Equal(TypedCall.Record, Assert.Single(accepted.Contents).Name);
        })
        .When(Keep((CallPlaces.ClosesOn, "bientôt"), (CallPlaces.Title, "")), Winter).ThenNothing();

    [Fact]
    public void Takes_no_place_that_a_call_has_not_and_no_endless_text()
    {
        Prepared().When(Keep(("$.code", "autre")), Winter).ThenRefused<MalformedInput>();
        Prepared().When(Keep(("$.strands[9].envelope", "1")), Winter).ThenRefused<MalformedInput>();
        Prepared().When(Keep((CallPlaces.Purpose, new string('a', 10_000))), Winter).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Prepared().When(Keep((CallPlaces.Purpose, new string('a', 10_001))), Winter).ThenRefused<PreparationTooLong>();
    }

    [Fact]
    public void Goes_on_until_the_call_is_scheduled()
    {
        Prepared().Knowing(Sample.Call, Sample.CallIn(CallPhase.Draft)).When(Keep((CallPlaces.Title, "Autre")), Winter).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Prepared().Knowing(Sample.Call, Sample.CallIn(CallPhase.Scheduled)).When(Keep((CallPlaces.Title, "Autre")), Winter).ThenRefused<PreparationIsOver>();
    }

    [Fact]
    public void Is_dropped_with_its_words_and_may_be_begun_again() => Prepared()
        .When(Keep((CallPlaces.Title, "Autre")), Winter)
        .When(new DropPreparation(), Winter).ThenAccepted(accepted => Assert.Equal(new ContentChange.Erase(TypedCall.Record), Assert.Single(accepted.Contents)))
        .When(new DropPreparation(), Winter).ThenNothing()
        .When(Keep((CallPlaces.Title, "Autre")), Winter).ThenRefused<PreparationUnknown>()
        .When(Begin, Winter).Then(Begun);

    [Fact]
    public void Is_not_dropped_once_it_is_a_call() =>
        Prepared().Knowing(Sample.Call, Sample.CallIn(CallPhase.Draft)).When(new DropPreparation(), Winter).ThenRefused<PreparationExistsAlready>();

    [Fact]
    public void Nothing_is_kept_of_what_was_never_begun()
    {
        New().When(Keep((CallPlaces.Title, "Autre")), Winter).ThenRefused<PreparationUnknown>();
        New().When(new DropPreparation(), Winter).ThenRefused<PreparationUnknown>();
    }
}
