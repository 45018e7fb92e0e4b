using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>Tables with something done around each call.</summary>
public abstract class Interposed(ITables inner) : ITables
{
    protected ITables Inner => inner;

    public Task CreateAsync(IEnumerable<string> tables, CancellationToken cancellation) => inner.CreateAsync(tables, cancellation);

    public async ValueTask<Entity?> FindAsync(string table, string partition, string row, CancellationToken cancellation) =>
        await AroundAsync(new Call(table, [], true), () => inner.FindAsync(table, partition, row, cancellation).AsTask());

    public async ValueTask<EntityPage> QueryAsync(EntityQuery query, CancellationToken cancellation) =>
        await AroundAsync(new Call(query.Table, []), () => inner.QueryAsync(query, cancellation).AsTask());

    public Task<bool> SubmitAsync(string table, string partition, IReadOnlyList<EntityAction> actions, CancellationToken cancellation) =>
        AroundAsync(new Call(table, actions), () => inner.SubmitAsync(table, partition, actions, cancellation));

    protected abstract Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer);
}

/// <param name="Actions">None for a call that reads.</param>
/// <param name="IsFind">A look at one entity.</param>
public sealed record Call(string Table, IReadOnlyList<EntityAction> Actions, bool IsFind = false)
{
    /// <summary>The transaction that is the commit.</summary>
    public bool IsCommit => Table.EndsWith("streams", StringComparison.Ordinal) && Actions.Any(action => action.Row == "a");

    /// <summary>The last transaction of a commit that was staged.</summary>
    public bool IsFlip => IsCommit && Actions.Any(action => action.Row[0] == 't');
}

/// <summary>The process dies before its n-th call, counted from 1, and stays dead.</summary>
public sealed class Dying(ITables inner, int at) : Interposed(inner)
{
    private int _calls;

    public bool IsDead => _calls >= at;

    protected override Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer) =>
        Interlocked.Increment(ref _calls) >= at ? throw new StoreUnavailableException("The process is dead.") : answer();
}

/// <summary>The n-th call is carried out and its answer lost.</summary>
public sealed class LosingAnAnswer(ITables inner, int at) : Interposed(inner)
{
    private int _calls;

    public bool WasLost => _calls >= at;

    protected override async Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer)
    {
        var isLost = Interlocked.Increment(ref _calls) == at;
        var answered = await answer();
        return isLost ? throw new StoreUnavailableException("The answer was lost.") : answered;
    }
}

/// <summary>A client that lost each answer and asked again: what it hears is the second answer.</summary>
public sealed class AskingTwice(ITables inner) : Interposed(inner)
{
    protected override async Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer)
    {
        await answer();
        return await answer();
    }
}

/// <summary>Answers come later and in any order, so that those who work at once come between one another.</summary>
public sealed class Hesitating(ITables inner) : Interposed(inner)
{
    protected override async Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer)
    {
        for (var times = Random.Shared.Next(4); times > 0; times--) await Task.Yield();
        return await answer();
    }
}

/// <summary>Something happens, once, before the first call that is meant.</summary>
public sealed class Interrupting(ITables inner, Func<Call, bool> isMeant, Func<Task> meanwhile) : Interposed(inner)
{
    private int _times;

    protected override async Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer)
    {
        if (isMeant(call) && Interlocked.Increment(ref _times) == 1) await meanwhile();
        return await answer();
    }
}

/// <summary>The process dies right after the transaction that is the commit.</summary>
public sealed class DyingAfterTheCommit(ITables inner) : Interposed(inner)
{
    private bool _isDead;

    protected override Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer)
    {
        if (_isDead) throw new StoreUnavailableException("The process is dead.");
        _isDead = call.IsCommit;
        return answer();
    }
}

/// <summary>The commit is carried out and its answer lost; while the client asks again, somebody builds upon it, and the service says no.</summary>
public sealed class RefusingWhatItDid(ITables inner, Func<Task> meanwhile) : Interposed(inner)
{
    private bool _isOver;

    protected override async Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer)
    {
        if (_isOver || !call.IsCommit) return await answer();
        _isOver = true;
        await answer();
        await meanwhile();
        return await answer();
    }
}
