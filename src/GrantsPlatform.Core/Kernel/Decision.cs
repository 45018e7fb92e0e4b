using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>What a decider answers: events (none when the effect already holds), or a refusal.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Accepted(ImmutableArray<Event> Events, ImmutableArray<ContentChange> Contents) : Decision
    {
        /// <summary>Content that people typed goes beside the events, in erasable records; the events carry its hash.</summary>
        public Accepted With(params ContentChange[] contents) => this with { Contents = Contents.AddRange(contents) };
    }

    public sealed record Refused(Refusal Refusal) : Decision;

    /// <summary>The effect already holds: accepted, and nothing is written.</summary>
    public static readonly Accepted Nothing = new([], []);

    public static Accepted Accept(params Event[] events) => new([.. events], []);
    public static Accepted Accept(IEnumerable<Event> events) => new([.. events], []);

    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);
    public static implicit operator Decision(Event happened) => Accept(happened);
}
