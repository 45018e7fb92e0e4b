using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using Microsoft.DurableTask;

namespace GrantsPlatform.Functions.Tests.Orchestrations;

/// <summary>What one life has to do, look by look, and a record of what was done for it.</summary>
internal sealed class Script
{
    public static readonly StreamId Stream = new("call", "cej-2025");
    public static readonly Work Nothing = new(false, [], [], [], null);

    private readonly ConcurrentQueue<string> _done = new();
    private int _looks;

    /// <summary>The answer to the look of a number, from 1 on.</summary>
    public Func<int, Task<Work>> Look { get; init; } = _ => Task.FromResult(Nothing);

    public Func<string, Task> CarryOut { get; init; } = _ => Task.CompletedTask;
    public IReadOnlyList<Page> Pages { get; init; } = [];

    /// <summary>An activity that the engine does not find fails for good: an outage that does not have to be waited for.</summary>
    public string? Missing { get; init; }

    public IReadOnlyList<string> Done => [.. _done];
    public int Looks => Volatile.Read(ref _looks);

    public static Work Commands(params string[] effects) => Nothing with { Commands = effects };

    public static Work Until(DateTimeOffset instant) => Nothing with { Next = instant };

    public void Register(DurableTaskRegistry tasks)
    {
        Add<Living, Work>(FunctionNames.Activities.LookV1, _ => Look(Interlocked.Increment(ref _looks)));
        Do<Living>(FunctionNames.Activities.TickV1, _ => DoAsync("tick"));
        Do<Piece>(FunctionNames.Activities.CarryOutV1, async piece =>
        {
            await CarryOut(piece.Effect);
            await DoAsync($"carry out {piece.Effect}");
        });
        Add<Piece, IReadOnlyList<Page>>(FunctionNames.Activities.PlanFanOutV1, async piece =>
        {
            await DoAsync($"plan {piece.Effect}");
            return Pages;
        });
        Do<Page>(FunctionNames.Activities.SendPageV1, page => DoAsync($"send {string.Join('+', page.Rows.Select(row => row.Row))}"));
        Do<Piece>(FunctionNames.Activities.SettleFanOutV1, piece => DoAsync($"settle {piece.Effect}"));
        Do<Handover>(FunctionNames.Activities.QueueMailsV1, mails => DoAsync($"queue {string.Join('+', mails.Effects)}"));

        void Add<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity)
        {
            if (name != Missing) tasks.AddActivityFunc<TInput, TOutput>(name, (_, input) => activity(input));
        }

        void Do<TInput>(string name, Func<TInput, Task> activity)
        {
            if (name != Missing) tasks.AddActivityFunc<TInput>(name, (_, input) => activity(input));
        }
    }

    private Task DoAsync(string what)
    {
        _done.Enqueue(what);
        return Task.CompletedTask;
    }
}
