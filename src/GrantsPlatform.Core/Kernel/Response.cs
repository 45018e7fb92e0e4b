using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>What a decider answers: events (none when the effect already holds), or a refusal.</summary>
public abstract record Response
{
    private Response() { }

    public sealed record Accepted(ImmutableArray<Event> Events, ImmutableArray<ContentChange> Contents) : Response
    {
        /// <summary>Content that people typed goes beside the events, in erasable records; the events carry its hash.</summary>
        public Accepted With(params ContentChange[] contents) => this with { Contents = Contents.AddRange(contents) };
    }

    public sealed record Refused(Refusal Refusal) : Response;

    /// <summary>The effect already holds: accepted, and nothing is written.</summary>
    public static readonly Accepted Nothing = new([], []);

    public static Accepted Accept(params Event[] events) => new([.. events], []);
    public static Accepted Accept(IEnumerable<Event> events) => new([.. events], []);

    public static implicit operator Response(Refusal refusal) => new Refused(refusal);
    public static implicit operator Response(Event happened) => Accept(happened);
}
