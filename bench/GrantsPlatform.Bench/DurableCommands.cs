using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Access;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Storage.Sqlite;

namespace GrantsPlatform.Bench;

/// <summary>Commands through the whole runtime – load, decide, chain, views, commit – beside the bare commits of the same bytes.</summary>
internal static class DurableCommands
{
    private const int Clients = 64;
    private const int CommandsPerClient = 600;
    private const int Rounds = 5;

    public static async Task RunAsync(string folder)
    {
        Console.WriteLine($"{Clients} clients, {Clients * CommandsPerClient} commands a round; ratios of each round, then their median.");
        await MeasureAsync(folder, "new streams (claim a key)", 500, (bus, _, client, i) =>
            Demand(bus.SendAsync(KeyState.IdOf("bench", $"{client}-{i}"), new ClaimKey(new StreamId("organisation", $"o-{client}")), new CommandHeader($"k-{client}-{i}", Actor.Console))));
        var words = new string('m', 1000);
        await MeasureAsync(folder, "a draft's answers (1 kB of text a save)", 1600, (bus, field, client, i) =>
            Demand(bus.SendAsync(ApplicationState.IdOf($"f-{client}"),
                new SaveAnswers(ImmutableSortedDictionary<string, JsonElement>.Empty.Add(field, JsonSerializer.SerializeToElement($"{i} {words}"))),
                new CommandHeader($"s-{client}-{i}", Actor.Console))));
    }

    private static async Task MeasureAsync(string folder, string what, int bytesPerRow, Func<CommandBus, string, int, int, Task> send)
    {
        var ratios = new List<double>();
        // The first round warms the program up and does not count.
        for (var round = 0; round <= Rounds; round++)
        {
            var place = Path.Combine(folder, $"{bytesPerRow}-{round}");
            Directory.CreateDirectory(place);
            var clock = new SimulatedClock(DateTimeOffset.Parse("2022-05-10T08:00:00Z"));
            await using var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(place), [.. RuntimeCatalogue.Core.Schemas]);
            await using var runtime = GrantsRuntime.Create(store, new RuntimeOptions { SoleWriter = true }, clock, new NoMail(), new Nobody(), new OpenGate());
            var field = await DraftsAsync(runtime, clock);

            var latencies = new ConcurrentBag<double>();
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
            {
                for (var i = 0; i < CommandsPerClient; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await send(runtime.Commands, field, client, i);
                    latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            })));
            var rate = Clients * CommandsPerClient / watch.Elapsed.TotalSeconds;
            var floor = Floor.RowsPerSecond(Path.Combine(place, "floor.db"), Clients * CommandsPerClient, Clients, bytesPerRow);
            var measured = new Latencies(latencies);
            if (round == 0) continue;
            ratios.Add(rate / floor);
            Console.WriteLine($"| {what} | {rate:N0}/s | floor {floor:N0}/s | ratio {rate / floor:N2} | p50 {measured.P50:N1} ms | p99 {measured.P99:N1} ms |");
        }
        Console.WriteLine($"| {what} | median ratio {ratios.Order().ElementAt(Rounds / 2):N2} |");
    }

    /// <summary>One draft a client in an open call of a shipped definition; answers the code of a long text field.</summary>
    private static async Task<string> DraftsAsync(GrantsRuntime runtime, SimulatedClock clock)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "definition.json"));
        var definition = DefinitionReader.Read(System.Text.Encoding.UTF8.GetBytes(json)).Definition!;
        var sent = 0;
        async Task Send(StreamId stream, Command command) =>
            await Demand(runtime.Commands.SendAsync(stream, command, new CommandHeader($"setup-{sent++}", Actor.Console)));

        await Send(ProgrammeState.IdOf(definition.Code), new PublishDefinition(json));
        await Send(CallState.IdOf("bench"), new CreateCall(definition.Code, 1, "Mesure"));
        await Send(CallState.IdOf("bench"), new ScheduleCall());
        await runtime.Simulate(clock).AdvanceToAsync(clock.GetUtcNow());
        var siret = "35600000000048";
        await Send(KeyState.IdOf("siret", siret), new ClaimKey(OrganisationState.IdOf("o-1")));
        await Send(OrganisationState.IdOf("o-1"), new RegisterOrganisation("Organisme de mesure", siret, null, definition.Applicants.Kinds[0].Code, new DateOnly(2000, 1, 1), definition.Departements[0].Code, false));
        for (var client = 0; client < Clients; client++) await Send(ApplicationState.IdOf($"f-{client}"), new StartDraft("bench", "o-1"));
        return definition.Form.Fields.First(field => field is { Type: FieldType.LongText, Options.Length: 0 }).Code;
    }

    private static async Task Demand(Task<Outcome> sent)
    {
        if (await sent is Outcome.Refused refused) throw new InvalidOperationException(refused.Refusal.Message);
    }

    private sealed class OpenGate : IGate
    {
        public ValueTask<Refusal?> CheckAsync(Command command, Actor actor, Scope scope, IReads reads, CancellationToken cancellation) => new((Refusal?)null);
    }

    private sealed class NoMail : IMessageDelivery
    {
        public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class Nobody : IDirectory
    {
        public ValueTask<IReadOnlyList<Address>> ResolveAsync(Recipient recipient, IReads reads, CancellationToken cancellation) => new([]);
    }
}
