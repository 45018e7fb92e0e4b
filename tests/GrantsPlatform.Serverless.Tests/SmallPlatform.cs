using System.Collections.Concurrent;
using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading.Access;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Serverless.Tests;

/// <summary>A runtime of the whole core in memory, whose signals and mails go to queues that a test looks into.</summary>
internal sealed class SmallPlatform : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = DateTimeOffset.Parse("2025-04-01T08:00:00Z");

    public SmallPlatform()
    {
        Store = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        Runtime = GrantsRuntime.Create(
            Store, new RuntimeOptions(), Clock, Mails, LetterDesk.With(), new PermissionsGate(), wakeUps: new SignalQueue(Queues));
    }

    public InMemoryStore Store { get; }
    public SimulatedClock Clock { get; } = new(Start);
    public Outbox Mails { get; } = new();
    public InMemoryQueues Queues { get; } = new();
    public GrantsRuntime Runtime { get; }

    public async Task DoAsync(StreamId stream, Command command, string id) =>
        Assert.IsType<CommandOutcome.Accepted>(await Runtime.Commands.SendAsync(stream, command, new CommandHeader(id, Actor.Console, Reason: "Pour un essai.")));

    public async Task<ImmutableArray<OperatorTaskRow>> TasksAsync()
    {
        var page = await Runtime.Reads.QueryAsync<OperatorTaskRow>(new ViewQuery(
            OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", false, ImmutableDictionary<string, string>.Empty, 500));
        return [.. page.Rows.Select(row => row.Body)];
    }

    public ValueTask DisposeAsync() => Runtime.DisposeAsync();
}

internal sealed class Outbox : IMessageDelivery
{
    public ConcurrentQueue<OutgoingMail> Sent { get; } = new();

    /// <summary>The account whose mails are not taken for now.</summary>
    public string? Refused { get; set; }

    public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        if (mail.To.AccountId == Refused) throw new IOException("Mailbox busy.");
        Sent.Enqueue(mail);
        return Task.CompletedTask;
    }
}

/// <summary>Texts by queue, in the order of their arrival.</summary>
internal sealed class InMemoryQueues : IQueues
{
    private readonly ConcurrentQueue<(string Queue, string Text)> _all = new();

    public bool IsDown { get; set; }

    public IEnumerable<string> On(string queue) => _all.Where(one => one.Queue == queue).Select(one => one.Text);

    public void Clear() => _all.Clear();

    public Task SendAsync(string queue, string text, CancellationToken cancellation)
    {
        if (IsDown) throw new StoreUnavailableException("down");
        _all.Enqueue((queue, text));
        return Task.CompletedTask;
    }
}
