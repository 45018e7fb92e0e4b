using System.Collections.Immutable;
using System.Diagnostics;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Bench;

/// <summary>
/// Decides every file of a call, one after the other, as the decider does it and without a store: sessions of 500 files, half of them awarded, a quarter put on
/// the waiting list, under a ceiling per body, three files a body. The floor is a call of 1 000 files in the same run.
/// </summary>
internal static class AwardsDeciding
{
    private const int Few = 1_000;
    private const int FilesASession = 500;
    private const int Rounds = 5;

    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2022-06-20T10:00:00Z");
    private static readonly AwardsDecider Decider = new();

    public static void Run(int files)
    {
        var definition = Definition();
        Decide(definition, Few);
        var (floor, many) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            floor.Add(Enumerable.Range(0, 10).Average(_ => Decide(definition, Few)));
            many.Add(Decide(definition, files));
        }
        Console.WriteLine($"| deciding | of a call of {Few:N0} files | of {files:N0} | ratio, median of {Rounds} |");
        Console.WriteLine($"| a decision | {Median(floor):N1} µs | {Median(many):N1} µs | {Median([.. many.Zip(floor, (one, other) => one / other)]):N2} |");
    }

    /// <returns>Microseconds a decision.</returns>
    private static double Decide(ProgrammeDefinition definition, int files)
    {
        AwardsState state = new AwardsState.Known("bench", definition.Code, 1, new Money(long.MaxValue / 4), ImmutableSortedDictionary<string, Money>.Empty.Add("s", new Money(long.MaxValue / 4)));
        for (var file = 0; file < files; file++) state = Decider.Evolve(state, new FileEntered(Candidate(file)));
        var facts = Enumerable.Range(0, (files + FilesASession - 1) / FilesASession).Select(session => FactsOf(definition, session)).ToList();
        var watch = Stopwatch.StartNew();
        for (var file = 0; file < files; file++)
        {
            var context = new Context($"c-{file}", At, Actor.Console, facts[file / FilesASession], "Motif");
            if (Decider.Decide(AwardsState.IdOf("bench"), Take(file), state, context) is not Response.Accepted { Events: [AwardsEvent taken] })
                throw new InvalidOperationException($"The file {file} is not decided.");
            state = Decider.Evolve(state, taken);
        }
        return watch.Elapsed.TotalMicroseconds / files;
    }

    private static TakeDecision Take(int file) => (file % 4) switch
    {
        0 or 1 => new TakeDecision(Session(file / FilesASession), Name(file), Outcome.Awarded, [Line(file)]),
        2 => new TakeDecision(Session(file / FilesASession), Name(file), Outcome.WaitingList, [], file + 1),
        _ => new TakeDecision(Session(file / FilesASession), Name(file), Outcome.Rejected, []),
    };

    public static Candidate Candidate(int file) =>
        new(Name(file), $"siren-{file / 3}", Body(file), null, null, [Line(file)], ImmutableSortedDictionary<string, LevelOpinion>.Empty, [], At);

    private static Facts FactsOf(ProgrammeDefinition definition, int session) => Facts.None
        .With(CallState.IdOf("bench"), new CallState.Known(definition.Code, 1, "Mesure", At, At, CallPhase.InSelection, []))
        .With(ProgrammeState.IdOf(definition.Code), new ProgrammeState([new ProgrammeRevision(1, new string('0', 64), "{}", definition)]))
        .With(SessionState.IdOf(Session(session)), new SessionState.Known(new SessionPlanned("bench", definition.Code, 1, At, "Salle", [new Seat("chair", SeatRole.Chair, true)]), SessionPhase.Open)
        {
            Agenda = [.. Enumerable.Range(session * FilesASession, FilesASession).Select(Name)], Present = ["chair"],
        });

    /// <summary>A shipped one, with a committee of one, a ceiling per body and nothing that has to be fulfilled first.</summary>
    private static ProgrammeDefinition Definition()
    {
        var definition = DefinitionReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "definition.json"))).Definition!;
        return definition with
        {
            Scoring = definition.Scoring with { Binding = false }, Committee = definition.Committee with { Quorum = 1 },
            Funding = definition.Funding with { Ceilings = [new Ceiling(new Money(long.MaxValue / 4), CeilingBasis.Siren, CeilingPeriod.Total, "Plafond")] },
        };
    }

    public static AmountLine Line(int file) => new("logement", "s", 2022, Body(file), new Money(1));
    private static string Name(int file) => $"f-{file}";
    private static string Body(int file) => $"o-{file / 3}";
    public static string Session(int number) => $"s-{number}";

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
