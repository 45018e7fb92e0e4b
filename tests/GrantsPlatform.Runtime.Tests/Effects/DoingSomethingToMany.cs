using System.Collections.Immutable;
using GrantsPlatform.Core;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Access;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

public sealed class DoingSomethingToMany
{
    private static readonly StreamId Job = JobState.IdOf("j-1");

    [Fact]
    public async Task Gives_each_object_one_result_in_the_name_of_whoever_asked()
    {
        await using var platform = Platform();
        await StartAsync(platform, ["do-1", "same-1", "no-1", "do-2"]);
        await platform.RunAsync();
        Assert.Equal("do-1 Done, same-1 Unchanged, no-1 Refused application.receipt-missing, do-2 Done", await ResultsAsync(platform));
        var written = (await platform.Runtime.Reads.HistoryAsync(ApplicationState.IdOf("do-1")))[0];
        Assert.Equal(Someone, written.Actor);
    }

    [Theory]
    [InlineData(1), InlineData(19), InlineData(20), InlineData(21), InlineData(40), InlineData(45)]
    public async Task Sees_to_all_of_them_page_after_page(int count)
    {
        await using var platform = Platform();
        await StartAsync(platform, [.. Enumerable.Range(0, count).Select(n => $"do-{n}")]);
        await platform.RunAsync();
        Assert.Equal((JobPhase.Ended, new JobTally(count, 0, 0, 0), (count + 19) / 20), await StandingAsync(platform));
    }

    [Fact]
    public async Task Asks_what_the_person_may_do_when_it_is_done_and_not_when_it_was_asked()
    {
        var gate = new LateGate();
        await using var platform = Platform(gate);
        await StartAsync(platform, ["do-1"]);
        gate.IsShut = true;
        await platform.RunAsync();
        Assert.Equal("do-1 Refused access.unknown-object", await ResultsAsync(platform));
        Assert.Equal(0, await platform.EventsOfAsync(ApplicationState.IdOf("do-1")));
    }

    [Fact]
    public async Task Says_of_what_cannot_be_done_at_all_that_it_failed_and_goes_on()
    {
        await using var platform = Platform();
        await StartAsync(platform, ["do-1", "broken-1", "do-2"]);
        await platform.AdvanceToAsync("2025-04-01T09:00:00Z");
        Assert.Equal("do-1 Done, broken-1 Failed, do-2 Done", await ResultsAsync(platform));
        Assert.Empty(await platform.TasksAsync());
    }

    [Fact]
    public async Task Ends_with_the_page_that_it_is_at_when_it_is_stopped()
    {
        await using var platform = Platform();
        await StartAsync(platform, [.. Enumerable.Range(0, 45).Select(n => $"do-{n}")]);
        await platform.SendAsync(Job, new StopJob(), "stop");
        await platform.RunAsync();
        Assert.Equal((JobPhase.Ended, new JobTally(20, 0, 0, 0), 1), await StandingAsync(platform));
        Assert.Equal(0, await platform.EventsOfAsync(ApplicationState.IdOf("do-20")));
    }

    /// <summary>The law of jobs: whatever is cut off and wherever, each object has one result, and what was done was done once.</summary>
    [Fact]
    public async Task Changes_nothing_in_the_end_when_it_is_killed_at_any_call_of_the_store()
    {
        var (calls, expected) = await KilledAsync(int.MaxValue, Fault.None);
        Assert.InRange(calls, 60, 2_000);
        for (var point = 1; point <= calls; point++)
            foreach (var fault in new[] { Fault.Before, Fault.After })
                Assert.Equal((point, fault, expected), (point, fault, (await KilledAsync(point, fault)).Outcome));
    }

    [Fact]
    public async Task Can_be_tried_out_and_leaves_nothing_behind()
    {
        await using var platform = Platform();
        Assert.Equal(1, Assert.IsType<CommandOutcome.Accepted>(await TryAsync("do-1")).Events);
        Assert.Equal(0, Assert.IsType<CommandOutcome.Accepted>(await TryAsync("same-1")).Events);
        Assert.Equal("application.receipt-missing", Assert.IsType<CommandOutcome.Refused>(await TryAsync("no-1")).Refusal.Code);
        foreach (var key in new[] { "do-1", "same-1", "no-1" }) Assert.Equal(0, await platform.EventsOfAsync(ApplicationState.IdOf(key)));
        // The id is not taken: another command may bear it.
        Assert.IsType<CommandOutcome.Accepted>(await platform.SendAsync(ApplicationState.IdOf("do-1"), new WithdrawApplication(), "try"));

        Task<CommandOutcome> TryAsync(string key) => platform.Bus.TryOutAsync(ApplicationState.IdOf(key), new CheckEligibility(), new CommandHeader("try", Someone));
    }

    private static TestPlatform Platform(IGate? gate = null, RuntimeOptions? options = null, Func<IStore, IStore>? around = null) => new(
        options: options, gate: gate, around: around,
        kinds: [Catalogue.Of(JobState.Kind), new StreamKind(new TestFiles()) { Word = "dossier", Life = LifeOf.None, Permissions = [] }]);

    private static async Task StartAsync(TestPlatform platform, ImmutableArray<string> keys)
    {
        Accepted(await platform.SendAsync(Job, new BeginJob(new CheckEach().Name()), "begin"));
        Accepted(await platform.SendAsync(Job, new ChooseForJob(0, keys), "choose"));
        Accepted(await platform.SendAsync(Job, new StartJob(new CheckEach()), "start"));
    }

    private static async Task<(int Calls, string Outcome)> KilledAsync(int point, Fault fault)
    {
        FaultInjectingStore? faulty = null;
        ImmutableArray<string> keys = ["do-1", "same-1", "no-1", .. Enumerable.Range(2, 20).Select(n => $"do-{n}")];
        await using var platform = Platform(null, new RuntimeOptions { CommandsAtOnce = 1, MessagesAtOnce = 1 }, store =>
            faulty = new FaultInjectingStore(store, (call, _) => call < point ? Fault.None : call == point ? fault : Fault.Before));
        try
        {
            await ActAsync();
        }
        catch (Exception killed) when (killed is StoreUnavailableException or RunInterruptedException)
        {
            await using (platform.Runtime) platform.Restarted(platform.Memory);
            await ActAsync();
        }
        var calls = faulty.Required("the store").Calls;
        var events = await Task.WhenAll(keys.Select(key => platform.EventsOfAsync(ApplicationState.IdOf(key))));
        return (calls, $"{await ResultsAsync(platform)}; {await StandingAsync(platform)}; {string.Join("", events)}; left: {string.Join(", ", platform.Memory.PendingEffects)}");

        async Task ActAsync()
        {
            await StartAsync(platform, keys);
            await platform.AdvanceToAsync("2025-04-01T12:00:00Z");
        }
    }

    private static void Accepted(CommandOutcome outcome) => Assert.IsType<CommandOutcome.Accepted>(outcome);

    private static async Task<string> ResultsAsync(TestPlatform platform)
    {
        var (_, _, pages) = await StandingAsync(platform);
        var records = await Task.WhenAll(Enumerable.Range(0, pages).Select(page => platform.Runtime.Reads.ContentAsync(Job, JobResults.RecordOf(page), 1).AsTask()));
        return string.Join(", ", records.SelectMany(record => JobResults.Read(record)).Select(result => $"{result.Key} {result.End} {result.Code}".TrimEnd()));
    }

    private static async Task<(JobPhase Phase, JobTally Tally, int Pages)> StandingAsync(TestPlatform platform) =>
        await platform.Runtime.Reads.ReadAsync<JobState>(Job) is JobState.Known job ? (job.Phase, job.Tally, job.Pages) : default;

    private sealed class LateGate : IGate
    {
        public bool IsShut { get; set; }

        public ValueTask<Refusal?> CheckAsync(Command command, Actor actor, Scope scope, ReadSide side, CancellationToken cancellation) =>
            new(IsShut && actor.PersonId is not null ? new NotAllowed("check-eligibility") : null);
    }

    /// <summary>Files that do what their key says.</summary>
    private sealed class TestFiles : Decider<object, ApplicationCommand, ApplicationEvent>
    {
        public override string Kind => ApplicationState.Kind;
        public override object Empty => "";

        public override Response Decide(StreamId self, ApplicationCommand command, object state, Context context) => self.Key.Split('-')[0] switch
        {
            "do" => new EligibilityChecked([]),
            "same" => Response.Nothing,
            "no" => new ReceiptMissing(),
            _ => throw new InvalidOperationException("Broken."),
        };

        public override object Evolve(object state, ApplicationEvent happened) => $"{state}.";
    }

    private sealed record ReceiptMissing() : Refusal(RefusalKind.WrongState, "application.receipt-missing", "Pas de récépissé.", "Attendez-le.");
}
