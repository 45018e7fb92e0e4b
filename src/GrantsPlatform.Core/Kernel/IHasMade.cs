namespace GrantsPlatform.Core.Kernel;

/// <summary>The state of a stream that has one document made for somebody: see <see cref="Reaction.Make"/>.</summary>
public interface IHasMade
{
    /// <summary>The record that says what is made.</summary>
    string Order { get; }

    /// <summary>Null: there is nothing to make, or not any more.</summary>
    /// <param name="order">What that record holds; null: it is gone.</param>
    DocumentAsked? Asked(byte[]? order);

    /// <summary>How many attempts have begun and not ended, the one under way among them: a process that dies of one ends none.</summary>
    int Attempt { get; }

    /// <summary>The command by which the stream hears, before anything is made, that an attempt begins.</summary>
    Command Tried(int attempt);

    /// <summary>The command by which the stream hears how far it is.</summary>
    Command Advanced(long done, long of);

    Command Made(MadeFile file);

    Command NotMade(Refusal why);
}

/// <summary>A document in the name of whoever asked for it: what they may see is looked at when it is made.</summary>
/// <param name="Document">The name of what makes it, "list".</param>
/// <param name="Arguments">As what makes it writes them.</param>
public sealed record DocumentAsked(string By, string Document, string Arguments);

/// <param name="Hash">By which the file is kept.</param>
/// <param name="Rows">How many lines it holds, where it is a list.</param>
/// <param name="Sight">What its reader could see when it was made, as a mark: see whoever makes it.</param>
public sealed record MadeFile(string Name, string MediaType, long Size, string Hash, long? Rows, string? Sight)
{
    /// <summary>How many things that were asked for are not in it, each with its reason; null where nothing is left out of such a file.</summary>
    public long? LeftOut { get; init; }
}
