using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class FillingInADraft
{
    [Fact]
    public void Keeps_the_words_beside_and_their_marks_in_the_event() => Drafted()
        .When(Answer(("title", "Un toit")), April)
        .Then(new AnswersSaved(ImmutableSortedDictionary<string, AnswerMark>.Empty.Add("title", new AnswerMark(1, Digest.Of("\"Un toit\"")))))
        .When(Answer(("title", "Un toit")), April).ThenNothing()
        .When(Answer(("title", "Deux toits")), April)
        .Then(new AnswersSaved(ImmutableSortedDictionary<string, AnswerMark>.Empty.Add("title", new AnswerMark(2, Digest.Of("\"Deux toits\"")))))
        .ThenState(_ => { });

    [Fact]
    public void Saves_only_what_changed() => Complete()
        .When(Filled with { Values = Filled.Values.SetItem("young", Answer(("young", 13)).Values["young"]) }, April)
        .ThenAccepted(accepted => Assert.Equal(["young"], ((AnswersSaved)accepted.Events[0]).Marks.Keys));

    [Fact]
    public void Tells_two_people_on_one_answer_apart()
    {
        var seen = (int version, string words) => Answer(("title", words)) with { Versions = ImmutableSortedDictionary<string, int>.Empty.Add("title", version) };
        Drafted().When(seen(0, "Un"), April).ThenAccepted(accepted => Assert.Single(accepted.Events))
            .When(seen(0, "Deux"), April).ThenRefused<AnswerChangedMeanwhile>(refusal => Assert.Equal(("title", "Titre"), (refusal.Field, refusal.Label)))
            .When(seen(0, "Un"), April).ThenNothing()
            .When(seen(1, "Deux"), April).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Refuses_values_that_cannot_be_and_saves_none_of_the_others() => Drafted()
        .When(Answer(("title", "Un"), ("young", -1), ("nothing", 1)), April)
        .ThenRefused<AnswersMalformed>(refusal => Assert.Equal(["nothing", "young"], refusal.Problems.Select(problem => problem.Field)))
        .ThenState(state => Assert.Empty(((ApplicationState.Known)state).Marks));

    [Fact]
    public void Forgets_an_answer_that_is_taken_away_again()
    {
        var before = Complete();
        Assert.Equal(before.Hash(), Complete().When(Answer(("shared", true)), April).When(Answer(("shared", null)), April).Hash());
        Assert.NotEqual(before.Hash(), Complete().When(Answer(("shared", true)), April).Hash());
        Drafted().When(Answer(("shared", null)), April).ThenNothing();
    }

    [Fact]
    public void Goes_on_after_the_closing_so_that_no_word_is_lost() => Drafted()
        .WhenTimeIs(Sample.Closes).Then(new DraftLapsed(Sample.At(Sample.Closes)), KeptForAYear)
        .When(Answer(("title", "Tard")), "2025-05-10T00:00:00Z").ThenAccepted(accepted => Assert.Single(accepted.Events))
        .ThenPhase<Phase.Lapsed>();

    [Fact]
    public void Ends_with_the_submission() => Submitted().When(Answer(("title", "Autre")), May).ThenRefused<ApplicationInWrongPhase>();

    [Fact]
    public void Takes_back_a_deposit_when_the_content_changes() => Complete()
        .When(new DepositApplication(Complete().Hash()), April).Then(new ApplicationDeposited(Complete().Hash(), Actor.Person("editor"), ToValidate: false))
        .ThenState(state => Assert.IsType<Phase.Draft>(((ApplicationState.Known)state).Phase))
        .When(Filled, April).ThenNothing()
        .ThenState(state => Assert.NotNull(((Phase.Draft)((ApplicationState.Known)state).Phase).Deposit))
        .When(Answer(("title", "Autre")), April)
        .ThenState(state => Assert.Null(((Phase.Draft)((ApplicationState.Known)state).Phase).Deposit));
}
