using System.Text;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Time;

namespace GrantsPlatform.Host.Tests.Killing;

/// <summary>The process that is killed: applicants draft, save, deposit and submit as fast as they can, and what was acknowledged is printed.</summary>
internal static class PlatformUnderLoad
{
    private const int Applicants = 8;
    private static readonly DateTimeOffset FirstDay = DateTimeOffset.Parse("2025-05-05T07:00:00Z");
    private static readonly DateTimeOffset AfterClosing = DateTimeOffset.Parse("2025-05-12T07:00:00Z");

    public static Scenario Scenario => ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "cllaj-pas-de-calais-2025"));

    public static Task RunAsync(string mode, string folder, int run) => mode == "load" ? LoadAsync(folder, run) : CloseAsync(folder);

    /// <summary>Everything of the scenario up to its drafts.</summary>
    public static async Task PrepareAsync(string folder)
    {
        var scenario = Scenario;
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = await Platform.OpenAsync(new StoreFolder(folder), clock);
        foreach (var step in scenario.Plan.TakeWhile(step => step.At < FirstDay && step.Command != "start-draft" || step.Refused is not null))
        {
            await platform.Runtime.Simulate(clock).AdvanceToAsync(step.At);
            await platform.Runtime.Commands.SendAsync(step.To, CommandOf(step.Command, step.Data.ToJsonString()), new CommandHeader(step.Id, step.By));
        }
        await platform.Runtime.Simulate(clock).AdvanceToAsync(FirstDay);
    }

    /// <summary>The clock runs an hour further in each run, and reminders fall due on the way.</summary>
    private static async Task LoadAsync(string folder, int run)
    {
        var clock = new SimulatedClock(FirstDay.AddHours(run));
        await using var platform = await Platform.OpenAsync(new StoreFolder(folder), clock);
        platform.Runtime.Embedded.Start();
        var files = Scenario.Plan.Where(step => step.To.Kind == ApplicationState.Kind && step.Refused is null).GroupBy(step => step.To).ToList();
        await Task.WhenAll(Enumerable.Range(0, Applicants).Select(applicant => Task.Run(async () =>
        {
            for (var n = 0; ; n++)
                foreach (var file in files)
                    await ApplyAsync(platform, $"{file.Key.Key}-{run}-{applicant}-{n}", [.. file]);
        })).Append(Task.Run(async () =>
        {
            while (true)
            {
                await Task.Delay(5);
                clock.Advance(TimeSpan.FromSeconds(20));
            }
        })));
    }

    private static async Task ApplyAsync(Platform platform, string id, PlannedStep[] steps)
    {
        var file = ApplicationState.IdOf(id);
        var start = steps.First(step => step.Command == "start-draft");
        var save = steps.Last(step => step.Command == "save-answers" && step.At < FirstDay);
        var full = steps.First(step => step.Command == "save-answers");
        await SendAsync(platform, file, start.By, CommandOf(start.Command, start.Data.ToJsonString()), 1);
        await SendAsync(platform, file, full.By, CommandOf(full.Command, full.Data.ToJsonString()), 2);
        await SendAsync(platform, file, save.By, CommandOf(save.Command, save.Data.ToJsonString()), 3);
        await SendAsync(platform, file, start.By, new DepositApplication(await HashAsync(platform, file)), 4);
        await SendAsync(platform, file, Actor.Person(start.By.PersonId + "-direction"), new SubmitApplication(await HashAsync(platform, file)), 5);
    }

    private static async Task<string> HashAsync(Platform platform, StreamId file) =>
        ((ApplicationState.Known)await platform.Runtime.Reads.ReadAsync<ApplicationState>(file)).ContentHash;

    private static async Task SendAsync(Platform platform, StreamId to, Actor by, Command command, int number)
    {
        var outcome = await platform.Runtime.Commands.SendAsync(to, command, new CommandHeader($"{to.Key}:{number}", by));
        lock (Console.Out) Console.WriteLine(outcome is CommandOutcome.Accepted { Events: > 0 } ? $"{to} {to.Key}:{number} ." : outcome is CommandOutcome.Refused refused ? $"refused {Wire.NameOf(command)} {refused.Refusal.Code}" : "");
    }

    /// <summary>The call closes, and everything that follows from it is carried out.</summary>
    private static async Task CloseAsync(string folder)
    {
        var clock = new SimulatedClock(FirstDay);
        await using var platform = await Platform.OpenAsync(new StoreFolder(folder), clock);
        await platform.Runtime.Simulate(clock).AdvanceToAsync(AfterClosing);
    }

    private static Command CommandOf(string name, string data) => Wire.ReadCommand(name, Encoding.UTF8.GetBytes(data)).Command!;
}
