using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Awards;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Laws;

public sealed class TheSumsOfTheAwards
{
    private static readonly string[] Sirens = ["356000000", "383547548"];
    private static readonly string[] Files = ["f-1", "f-2", "f-3", "f-4"];

    private static readonly Gen<(int File, int Deed, int Cents, bool InB, bool Explained)> Step =
        from file in Gen.Choose(0, 3)
        from deed in Gen.Choose(0, 9)
        from cents in Gen.Choose(-100, 9_000_000)
        from inB in Gen.Choose(0, 1)
        from explained in Gen.Choose(0, 1)
        select (file, deed, cents, inB == 1, explained == 1);

    [Fact]
    public void Are_those_of_the_files_never_beyond_the_total_and_every_overrun_has_its_reason() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Step.ListOf(40).ToArbitrary(), Hold));

    private static void Hold(List<(int File, int Deed, int Cents, bool InB, bool Explained)> steps)
    {
        var scene = TheAwards.With([.. Files.Select((file, at) => Sample.Candidate(file, siren: Sirens[at % 2], body: $"o-{at % 3}") with { Requested = [Sample.Line(2025, 200_000), Sample.Line(2025, 200_000, "b")] })]);
        foreach (var step in steps)
        {
            var amount = new Money(step.Cents);
            var strand = step.InB ? "b" : "a";
            AwardsCommand command = step.Deed switch
            {
                < 6 => TheAwards.Award(Files[step.File], Sample.Line(2025, 1, strand) with { Amount = amount }) with { OverrunReason = step.Explained ? "Motif" : null },
                6 => TheAwards.Reject(Files[step.File]),
                7 => TheAwards.Wait(Files[step.File], step.File + 1),
                8 => step.Explained ? new NoteWithdrawal(Files[step.File]) : TheAwards.Defer(Files[step.File]),
                _ => new TopUpStrand(strand, new Money(step.Cents / 10), $"Source {step.Cents}"),
            };
            Verify(scene.When(command, TheAwards.Day).State as AwardsState.Known, step.Explained, scene);
        }
    }

    /// <summary>Against a look at all files.</summary>
    private static void VerifyIndexes(AwardsState.Known state)
    {
        var waiting = state.Files.Values.Where(file => file is { Withdrawn: false, Decision.Outcome: Core.Applications.Outcome.WaitingList }).ToList();
        Assert.Equal(
            waiting.OrderBy(file => file.Decision!.Rank).ThenBy(file => file.Candidate.Application, StringComparer.Ordinal).Select(file => file.Candidate.Application),
            state.WaitingList.Select(file => file.Candidate.Application));
        foreach (var file in state.Files.Values)
        {
            var own = file.Candidate.Application;
            for (var rank = 1; rank <= Files.Length; rank++)
                Assert.Equal(waiting.Any(other => other.Candidate.Application != own && other.Decision!.Rank == rank), state.Indexes.IsTaken(rank, own));
            Assert.Equal(
                state.Files.Values.Where(other => other.Candidate.Siren == file.Candidate.Siren || other.Candidate.Organisation == file.Candidate.Organisation).Select(other => other.Candidate.Application).Order(),
                state.Indexes.OfBody(file.Candidate).Order());
            Assert.Equal(
                state.Files.Values.Where(other => other.IsUndecided && string.CompareOrdinal(other.Candidate.Application, own) < 0).Select(other => other.Candidate.Application).Min(StringComparer.Ordinal),
                state.Indexes.EarlierThan(file));
        }
    }

    private static void Verify(AwardsState.Known? state, bool explained, Core.Tests.Kernel.Scenario<AwardsState, AwardsCommand, AwardsEvent> scene)
    {
        Assert.NotNull(state);
        foreach (var strand in state.Strands.Keys)
            Assert.Equal(state.Files.Values.SelectMany(file => file.Granted).Where(line => line.Strand == strand).Sum(line => line.Amount), state.Granted.GetValueOrDefault(strand));
        Assert.True(state.TotalGranted <= state.Total);
        Assert.Equal(state.Strands.Values.Sum(), state.Total);
        Assert.Equal(state.Files.Values.Count(file => file.IsUndecided), state.UndecidedFiles);
        VerifyIndexes(state);
        scene.LastEvents.OfType<DecisionTaken>().Where(taken => !taken.Overruns.IsEmpty).ToList().ForEach(taken =>
        {
            Assert.True(explained);
            Assert.Equal(state.Granted[taken.Overruns.First().Key] - state.Strands[taken.Overruns.First().Key], taken.Overruns.First().Value);
        });
    }
}
