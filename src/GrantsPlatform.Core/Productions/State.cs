using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Productions;

/// <summary>A document that is made for somebody in the background, and lies ready for some days.</summary>
public abstract record ProductionState
{
    public const string Kind = "production";

    public static StreamId IdOf(string production) => StreamId.Named(Kind, production);

    public sealed record Absent : ProductionState;

    /// <param name="Of">How much there is to do; 0 as long as that is not known.</param>
    public sealed record Known(string By, string Document, DateTimeOffset OrderedAt, ProductionPhase Phase, long Done, long Of, DateTimeOffset? EndedAt, long? Size, long? Rows)
        : ProductionState, IScoped, IHasMade
    {
        /// <summary>How many attempts have begun and not ended: see <see cref="IHasMade.Attempt"/>.</summary>
        public int Attempt { get; init; }

        /// <summary>What became of parts that its reader had to deal with, by part.</summary>
        public ImmutableSortedDictionary<string, string> Settled { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

        /// <summary>Nobody's but theirs who asked for it.</summary>
        public Scope Scope => new(null, null, [], By);

        string IHasMade.Order => DocumentOrder.Record;

        public DocumentAsked? Asked(byte[]? order) => Phase == ProductionPhase.UnderWay && DocumentOrder.Read(order) is { } said ? new DocumentAsked(By, Document, said.Arguments) : null;

        public Command Tried(int attempt) => new NoteAttempt(attempt);

        public Command Advanced(long done, long of) => new NoteProgress(done, of);

        public Command Made(MadeFile file) => new NoteMade(file);

        public Command NotMade(Refusal why) => new NoteNotMade(new NotMadeWhy(why.Code, why.Message, why.Remedy));
    }
}

public enum ProductionPhase
{
    UnderWay,
    Made,
    NotMade,

    /// <summary>Its days are over, or its reader did away with it.</summary>
    Gone,
}

/// <summary>What is made: an erasable record.</summary>
public sealed record DocumentOrder(string Title, string Arguments)
{
    public const string Record = "order";

    /// <summary>Of the file, once it is made: a <see cref="MadeFile"/>.</summary>
    public const string FileRecord = "file";

    /// <summary>Why it was not made: a <see cref="NotMadeWhy"/>.</summary>
    public const string WhyRecord = "why";

    /// <summary>Null where it has been erased.</summary>
    public static DocumentOrder? Read(byte[]? record) => record is null ? null : Wire.FromStored<DocumentOrder>(record);
}

/// <summary>A refusal as it was said.</summary>
public sealed record NotMadeWhy(string Code, string Message, string Remedy);
