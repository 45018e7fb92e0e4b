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
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Storage.Sqlite;

namespace GrantsPlatform.Bench;

/// <summary>The whole runtime over a SQLite store, with a simulated clock and nobody to write to.</summary>
internal sealed class BenchPlatform : IAsyncDisposable
{
    private readonly IStore _store;
    private readonly Recorder? _recorder;
    private int _sent;

    private BenchPlatform(IStore store, Recorder? recorder, GrantsRuntime runtime, SimulatedClock clock) => (_store, _recorder, Runtime, Clock) = (store, recorder, runtime, clock);

    public GrantsRuntime Runtime { get; }
    public SimulatedClock Clock { get; }

    /// <summary>Those that a platform opened to record has made, in their order.</summary>
    public IReadOnlyCollection<Commit> Commits => _recorder?.Commits ?? [];

    public static async Task<BenchPlatform> OpenAsync(string folder, bool recording = false, int eventsBetweenSnapshots = 1_000)
    {
        var clock = new SimulatedClock(DateTimeOffset.Parse("2022-05-10T08:00:00Z"));
        IStore store = await SqliteStore.OpenAsync(new SqliteStoreOptions(folder), [.. RuntimeCatalogue.Core.Schemas]);
        Recorder? recorder = null;
        if (recording) (store, recorder) = Recorder.Before(store);
        var options = new RuntimeOptions { SoleWriter = true, EventsBetweenSnapshots = eventsBetweenSnapshots };
        return new BenchPlatform(store, recorder, GrantsRuntime.Create(store, options, clock, new NoMail(), (_, _) => new Nobody(), new OpenGate()), clock);
    }

    /// <summary>An open call of a shipped definition with drafts "f-0"…; answers the code of a long text field.</summary>
    public async Task<string> OpenCallAsync(int drafts)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "definition.json"));
        var definition = DefinitionReader.Read(System.Text.Encoding.UTF8.GetBytes(json)).Definition!;
        await SendAsync(ProgrammeState.IdOf(definition.Code), new PublishDefinition(json));
        await SendAsync(CallState.IdOf("bench"), new CreateCall(definition.Code, 1, "Mesure"));
        await SendAsync(CallState.IdOf("bench"), new ScheduleCall());
        await Runtime.Simulate(Clock).AdvanceToAsync(Clock.GetUtcNow());
        const string Siret = "35600000000048";
        await SendAsync(KeyState.IdOf("siret", Siret), new ClaimKey(OrganisationState.IdOf("o-1")));
        await SendAsync(OrganisationState.IdOf("o-1"), new RegisterOrganisation("Organisme de mesure", Siret, null, definition.Applicants.Kinds[0].Code, new DateOnly(2000, 1, 1), definition.Departements[0].Code, false));
        await Parallel.ForAsync(0, drafts, async (draft, _) => await SendAsync(ApplicationState.IdOf($"f-{draft}"), new StartDraft("bench", "o-1")));
        return definition.Form.Fields.First(field => field is { Type: FieldType.LongText, Options.Length: 0 }).Code;
    }

    /// <summary>Rows of awarded files as the platform makes them, written without deciding.</summary>
    public Task AwardAsync(int from, int count) => Task.WhenAll(Enumerable.Range(from, count).Select(number => _store.CommitAsync(AwardedFile.Of(number, Clock.GetUtcNow()), CancellationToken.None)));

    /// <summary>A commit as it is, past every decision.</summary>
    public Task CommitAsync(Commit commit) => _store.CommitAsync(commit, CancellationToken.None);

    public static async Task Demand(Task<CommandOutcome> sent)
    {
        if (await sent is CommandOutcome.Refused refused) throw new InvalidOperationException(refused.Refusal.Message);
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        await _store.DisposeAsync();
    }

    public Task SendAsync(StreamId stream, Command command) =>
        Demand(Runtime.Commands.SendAsync(stream, command, new CommandHeader($"setup-{Interlocked.Increment(ref _sent)}", Actor.Console)));

    private sealed class OpenGate : IGate
    {
        public ValueTask<Refusal?> CheckAsync(Command command, Actor actor, Scope scope, ReadSide side, CancellationToken cancellation) => new((Refusal?)null);
    }

    private sealed class NoMail : IMessageDelivery
    {
        public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class Nobody : ILetters
    {
        public ValueTask<LetterAnswer> WriteAsync(Message message, CancellationToken cancellation) => new(new LetterAnswer.Ready([], _ => new WrittenLetter("", "")));
    }
}
