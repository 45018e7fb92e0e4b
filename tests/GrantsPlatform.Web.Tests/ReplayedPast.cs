using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Web.Tests;

/// <summary>What sites begin with: each list is replayed once, and every site of it goes on from a copy.</summary>
/// <param name="Folder">Of the mails that were sent meanwhile, and of the files.</param>
internal sealed record ReplayedPast(InMemoryStore Store, string Folder)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ReplayedPast>>> All = new(StringComparer.Ordinal);

    static ReplayedPast() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var past in All.Values.Where(past => past is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })) Directory.Delete(past.Value.Result.Folder, recursive: true);
    };

    /// <param name="definition">What is changed in the definitions that the scenarios publish; null: nothing. Such a past is nobody else's.</param>
    public static Task<ReplayedPast> OfAsync(DemoList list, Func<string, string>? definition, bool enclosesLetters) =>
        All.GetOrAdd(definition is null ? KeyOf(list, enclosesLetters) : Guid.NewGuid().ToString("N"), _ => new Lazy<Task<ReplayedPast>>(() => ReplayAsync(list, definition, enclosesLetters))).Value;

    /// <summary>Mails stay where they are.</summary>
    public void CopyFilesTo(string folder)
    {
        var data = DataIn(Folder);
        foreach (var file in Directory.GetFiles(data, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(DataIn(folder), Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? "");
            File.Copy(file, target);
        }
    }

    public static string DataIn(string folder) => Path.Combine(folder, "data");

    private static string KeyOf(DemoList list, bool enclosesLetters) =>
        $"{string.Join(',', list.Scenarios)}|{list.StopsAt:O}|{string.Join(',', list.Copies.Select(copy => $"{copy.Name}@{copy.StopsAt:O}"))}|{enclosesLetters}";

    private static async Task<ReplayedPast> ReplayAsync(DemoList list, Func<string, string>? definition, bool enclosesLetters)
    {
        var folder = Directory.CreateTempSubdirectory("web-past-").FullName;
        var scenarios = list.Scenarios.Select(name => ScenarioReader.Read(WebFixture.InScenarios(name))).ToList();
        // Without a scenario of its own, the copies of the list, each up to its moment.
        ImmutableArray<Timeline> lines = scenarios.Count > 0
            ? [.. scenarios.Select(scenario => Changed(scenario.Timeline, definition))]
            : [Timeline.Together([.. list.Copies.Select(copy => (ScenarioReader.Read(WebFixture.InScenarios(copy.Name)), copy.StopsAt))])];
        var clock = new SimulatedClock(scenarios.Count > 0 ? scenarios[0].Start : lines[0].Start);
        var store = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        await using var platform = Platform.Over(store, folder, clock, oneByOne: true, enclosesLetters: () => enclosesLetters, files: DiskFileStore.Open(new DiskFileStoreOptions(DataIn(folder)) { Clock = clock, KeepFree = 0 }));
        foreach (var (at, line) in lines.Index())
            Assert.Null((await new ReplayRun(line, platform, clock).RunAsync(_ => { }, scenarios.Count > 0 && at == lines.Length - 1 ? list.StopsAt : null)).Failed);
        await platform.Runtime.Simulate(clock).AdvanceToAsync(list.StopsAt);
        return new ReplayedPast(store, folder);
    }

    private static Timeline Changed(Timeline timeline, Func<string, string>? definition) => definition is null ? timeline : timeline with
    {
        Plan = [.. timeline.Plan.Select(step => step.Command == "publish-definition" && step.Data["json"] is { } json ? step with { Data = new JsonObject { ["json"] = definition(json.GetValue<string>()) } } : step)],
    };
}
