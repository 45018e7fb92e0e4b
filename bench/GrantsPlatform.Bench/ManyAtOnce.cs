using System.Collections.Immutable;
using System.Diagnostics;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Bench;

/// <summary>
/// Many at once over a large call: each file is given to the same person, with what follows from it. The process that does it is killed in the middle, and
/// another goes on; in the end each file must have been given once.
/// </summary>
internal static class ManyAtOnce
{
    /// <summary>What a process of its own does: see <see cref="CarryOnAsync"/>.</summary>
    public const string Part = "many-part";

    private const string Call = "large";
    private static readonly StreamId Job = JobState.IdOf("job-of-many");
    private static readonly string Person = WebReads.OnePerson.Id;

    public static async Task RunAsync(string folder, int files)
    {
        var level = await PrepareAsync(folder, files);
        foreach (var killedAt in new int?[] { files / 2, null }) await CarryOnElsewhereAsync(folder, files, killedAt);
        await CheckAsync(folder, files, level);
    }

    /// <summary>Until nothing is left to be done, saying every second how many files have been seen to.</summary>
    public static async Task CarryOnAsync(string folder)
    {
        await using var platform = await BenchPlatform.OpenAsync(folder);
        var all = platform.Runtime.Simulate(platform.Clock).AdvanceToAsync(platform.Clock.GetUtcNow());
        while (await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(1))) != all) Console.WriteLine((await StateAsync(platform)).Tally.Sum);
        await all;
        Console.WriteLine((await StateAsync(platform)).Tally.Sum);
    }

    private static async Task<string> PrepareAsync(string folder, int files)
    {
        await using var platform = await BenchPlatform.OpenAsync(folder);
        await platform.OpenCallAsync(0);
        await WorkReads.FillAsync(platform, Call, files, (_, at) => [new FoundEligible(at.AddDays(1))]);
        await WorkReads.AppointAsync(platform);
        var level = (await WorkReads.LevelsAsync(platform, Call))[0];
        await platform.SendAsync(AccountState.IdOf(Person), new GrantRole(level.Role));

        var watch = Stopwatch.StartNew();
        await SendAsync(platform, new BeginJob(new AssignEach(level.Code, Person).Name(), Call), "begin");
        foreach (var (part, keys) in Enumerable.Range(0, files).Select(number => $"{Call}-{number}").Chunk(JobDecider.MostAPart).Index()) await SendAsync(platform, new ChooseForJob(part, [.. keys]), $"choose-{part}");
        await SendAsync(platform, new StartJob(new AssignEach(level.Code, Person)), "start");
        Console.WriteLine($"| {files:N0} files chosen | {watch.Elapsed.TotalSeconds:N1} s | |");
        return level.Code;
    }

    private static async Task CarryOnElsewhereAsync(string folder, int files, int? killedAt)
    {
        using var other = Process.Start(new ProcessStartInfo(Environment.ProcessPath ?? throw new InvalidOperationException("No program."), [Part, folder]) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("No process.");
        var (watch, done, memory) = (Stopwatch.StartNew(), 0, 0L);
        while (await other.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!int.TryParse(line, out done)) continue;
            if (!other.HasExited)
            {
                other.Refresh();
                memory = Math.Max(memory, other.PeakWorkingSet64);
            }
            Console.WriteLine($"{done:N0} of {files:N0}");
            if (done >= killedAt && done < files) other.Kill();
        }
        await other.WaitForExitAsync();
        Console.WriteLine($"| {(killedAt is null ? "from there to the end" : $"killed at {done:N0}")} | {watch.Elapsed.TotalSeconds:N0} s | {memory / 1e6:N0} MB at most |");
        if (killedAt is null && other.ExitCode != 0) throw new InvalidOperationException($"It ended with {other.ExitCode}.");
    }

    private static async Task CheckAsync(string folder, int files, string level)
    {
        await using var platform = await BenchPlatform.OpenAsync(folder);
        var state = await StateAsync(platform);
        if (state is not { Phase: JobPhase.Ended } || state.Tally.Done != files) throw new InvalidOperationException($"The job is {state.Phase}: {state.Tally}.");
        await Parallel.ForAsync(0, files, async (number, cancellation) =>
        {
            if ((await platform.Runtime.Reads.HistoryAsync(AssessmentState.IdOf($"{Call}-{number}", level), cancellation)).Count != 1) throw new InvalidOperationException($"File {number} was not given once.");
        });
        var theirs = await platform.Runtime.Reads.CountAsync(
            new ViewQuery(ApplicationsView.OfInstructor, ApplicationsView.PartitionOf(Call, Person), "submittedAt", false, ImmutableDictionary<string, string>.Empty, 1), []);
        if (theirs[0].Rows != files) throw new InvalidOperationException($"{theirs[0].Rows} files stand in the list of their instructor.");
        Console.WriteLine($"each of {files:N0} files was given once, and stands in the list of its instructor");
    }

    private static Task SendAsync(BenchPlatform platform, JobCommand command, string id) => BenchPlatform.Demand(platform.Runtime.Commands.SendAsync(Job, command, new CommandHeader(id, Actor.Person(Person))));

    private static async Task<JobState.Known> StateAsync(BenchPlatform platform) => (await platform.Runtime.Reads.ReadAsync<JobState>(Job) as JobState.Known).Required("the job");
}
