using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Consultations;

/// <summary>One of the consultations in which a file is asked about.</summary>
public sealed record ConsultationRow(string Id, DateTimeOffset At);

/// <summary>The outside opinions on a file (partition: file).</summary>
public sealed class ConsultationsView : View<ConsultationState>
{
    public const string Name = "consultations";

    public override string Kind => ConsultationState.Kind;

    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, [], ["at"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, ConsultationState state) => state is not ConsultationState.Known { Asked: var asked } ? [] :
        asked.Applications.Select(file => new ViewRow(
            Name, file, id.Key, new ConsultationRow(id.Key, asked.At), ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty.Add("at", SortKey.Of(asked.At))));
}
