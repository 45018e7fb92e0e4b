using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Documents;

/// <summary>Makes documents that take a while. The runtime carries what is asked for, keeps what is made, and knows no document.</summary>
public interface IWorkshop
{
    /// <summary>Writes it to <paramref name="bench"/>, forwards or not, with what whoever asked for it may see now.</summary>
    /// <exception cref="Exception">Worth another attempt.</exception>
    Task<WorkshopAnswer> MakeAsync(DocumentAsked asked, Workbench bench, CancellationToken cancellation);
}

/// <summary>Where a document is made: a file of its own, and somebody to tell how far it is.</summary>
/// <param name="AdvancedAsync">How much is done, and of how much; may be told as often as one likes.</param>
public sealed record Workbench(Stream To, Func<long, long, CancellationToken, ValueTask> AdvancedAsync)
{
    /// <summary>Has something done in the name of whoever asked for it, where that is theirs to do: the same id is carried out once, also when it is made again. Why not, or that it held already.</summary>
    public Func<StreamId, Command, string, CancellationToken, Task<(Refusal? Refusal, bool Held)>> SendAsync { get; init; } =
        static (_, _, _, _) => throw new InvalidOperationException("Nobody is there in whose name it would be done.");
}

public abstract record WorkshopAnswer
{
    private WorkshopAnswer() { }

    /// <param name="Rows">Of a list.</param>
    /// <param name="Sight">A mark of what its reader could see, for whoever looks again when the file is taken.</param>
    /// <param name="LeftOut">Of what was asked for, how much is not in it; the file itself says what and why.</param>
    public sealed record Made(string Name, string MediaType, long? Rows = null, string? Sight = null, long? LeftOut = null) : WorkshopAnswer;

    public sealed record NotMade(Refusal Why) : WorkshopAnswer;
}

/// <summary>Of a platform that makes no documents.</summary>
internal sealed class NoWorkshop(Refusal why) : IWorkshop
{
    public Task<WorkshopAnswer> MakeAsync(DocumentAsked asked, Workbench bench, CancellationToken cancellation) => Task.FromResult<WorkshopAnswer>(new WorkshopAnswer.NotMade(why));
}
