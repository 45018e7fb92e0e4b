namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>One unit of work that waits for the writer: applied whole or not at all, answered when it is durable.</summary>
internal abstract class Write(CancellationToken cancellation)
{
    /// <summary>Heeded until the writer takes it up; after that the answer is always a definite one.</summary>
    public bool IsCancelled => cancellation.IsCancellationRequested;

    protected CancellationToken Cancellation => cancellation;

    public abstract void Apply(Session session);

    /// <summary>The transaction that held it is durable.</summary>
    public abstract void Answer();

    public abstract void Fail(Exception cause);

    public abstract void Cancel();
}

internal sealed class Write<T>(Func<Session, T> apply, CancellationToken cancellation) : Write(cancellation)
{
    private readonly TaskCompletionSource<T> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _answer = default!;

    public Task<T> Answered => _answered.Task;

    public override void Apply(Session session) => _answer = apply(session);

    public override void Answer() => _answered.TrySetResult(_answer);

    public override void Fail(Exception cause) => _answered.TrySetException(cause);

    public override void Cancel() => _answered.TrySetCanceled(Cancellation);
}
