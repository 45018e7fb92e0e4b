using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Draws;

/// <summary>The draws among the reports of one sort of one call, and the reports that wait for the next.</summary>
public abstract record DrawState
{
    public const string Kind = "draw";

    public static StreamId IdOf(string call, string code) => StreamId.Named(Kind, $"{call}~{code}");

    public sealed record Absent : DrawState;

    public sealed record Known(DrawEntered Origin) : DrawState, IScoped
    {
        public ImmutableSortedSet<string> Waiting { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

        /// <summary>When those that wait are drawn among, and what share; of the first of them.</summary>
        public DrawEntered First { get; init; } = Origin;

        public ImmutableArray<DrawMade> Made { get; init; } = [];

        public Scope Scope => new(Origin.Programme, null, []);

        public bool Has(string report) => Waiting.Contains(report) || Made.Any(draw => draw.Population.Contains(report));
    }
}
