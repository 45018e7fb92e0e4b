using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Committees;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Awards;

/// <summary>Envelopes: 100 000 € for strand a, 50 000 € for strand b, 150 000 € in all. Session s-1 is open, four may vote.</summary>
internal static class TheAwards
{
    public const string Day = "2025-06-20T10:00:00Z";

    public static readonly AwardsOpened Opened = new("c-1", Sample.Programme, 1, Sample.Euros(150_000),
        ImmutableSortedDictionary<string, Core.Kernel.Money>.Empty.Add("a", Sample.Euros(100_000)).Add("b", Sample.Euros(50_000)));

    public static readonly ProgrammeDefinition Binding = Sample.Definition with { Scoring = Sample.Definition.Scoring with { Binding = true } };

    /// <summary>A file to which a level has given this score, out of 100; the threshold is 50.</summary>
    public static Candidate Low(string file, decimal score) => Sample.Candidate(file) with
    {
        Opinions = ImmutableSortedDictionary<string, LevelOpinion>.Empty.Add("local", Sample.Opinion(Opinion.Reservations, score)),
    };

    public static Scenario<AwardsState, AwardsCommand, AwardsEvent> Unopened(ProgrammeDefinition? definition = null) =>
        new Scenario<AwardsState, AwardsCommand, AwardsEvent>(new AwardsDecider(), AwardsState.IdOf("c-1"))
            .Knowing(Sample.Call, Sample.CallIn(CallPhase.InSelection))
            .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(definition));

    public static Scenario<AwardsState, AwardsCommand, AwardsEvent> New(ProgrammeDefinition? definition = null) => Unopened(definition).Given(Opened);

    public static Scenario<AwardsState, AwardsCommand, AwardsEvent> WithFiles(params string[] files) => With([.. files.Select(file => Sample.Candidate(file))]);

    public static Scenario<AwardsState, AwardsCommand, AwardsEvent> With(params Candidate[] candidates) => With(null, candidates);

    public static Scenario<AwardsState, AwardsCommand, AwardsEvent> With(ProgrammeDefinition? definition, params Candidate[] candidates) => New(definition)
        .Given([.. candidates.Select(candidate => new FileEntered(candidate))])
        .Knowing(SessionState.IdOf("s-1"), ASession.OpenWith([.. candidates.Select(candidate => candidate.Application)]))
        .Knowing(SessionState.IdOf("s-2"), ASession.OpenWith([.. candidates.Select(candidate => candidate.Application)]))
        .By("secretary").Because("Projet solide");

    public static TakeDecision Award(string file, params AmountLine[] lines) => new("s-1", file, Outcome.Awarded, [.. lines]);

    public static TakeDecision Award(string file, decimal euros, string strand = "a") => Award(file, Sample.Line(2025, euros, strand));

    public static TakeDecision Reject(string file) => new("s-1", file, Outcome.Rejected, []);

    public static TakeDecision Wait(string file, int? rank) => new("s-1", file, Outcome.WaitingList, [], rank);

    public static TakeDecision Defer(string file) => new("s-1", file, Outcome.Deferred, []);

    public static Scenario<AwardsState, AwardsCommand, AwardsEvent> ThenKnown(
        this Scenario<AwardsState, AwardsCommand, AwardsEvent> scene, Action<AwardsState.Known> check) =>
        scene.ThenState(state => check(Assert.IsType<AwardsState.Known>(state)));
}
