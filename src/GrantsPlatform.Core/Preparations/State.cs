using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Preparations;

/// <summary>A call that is being prepared, under the id that it will bear.</summary>
public abstract record PreparationState
{
    public const string Kind = "preparation";

    public static StreamId IdOf(string call) => StreamId.Named(Kind, call);

    public sealed record Absent : PreparationState;

    /// <param name="Revision">Of the programme, from which it was begun.</param>
    public sealed record Known(string Programme, int Revision, DateTimeOffset KeptAt) : PreparationState, IScoped
    {
        /// <summary>Of what was typed; empty: nothing yet.</summary>
        public string Hash { get; init; } = "";

        public bool IsDropped { get; init; }

        public Scope Scope => new(Programme, null, []);
    }
}

/// <summary>The erasable record of what was typed, by the paths of <see cref="CallPlaces"/>.</summary>
public sealed record TypedCall(ImmutableSortedDictionary<string, string> Places)
{
    public const string Record = "typed";

    public static readonly TypedCall Nothing = new(ImmutableSortedDictionary<string, string>.Empty);
}
