using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

public sealed record KeptFileRow(string Application);

/// <summary>
/// Files whose delay has begun to run, by the earliest day from which it can count, so that those that may be over are found without reading the others. A call
/// that closed later, or a payment, may still put a file off: the file itself is asked.
/// </summary>
public sealed class KeptFilesView : View<ApplicationState>
{
    public const string Name = "kept-files";

    public override string Kind => ApplicationState.Kind;

    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, [], ["from"])];

    public static string PartitionOf(string call, KeptAs how) => $"{call}~{Wire.NameOf(how)}";

    public override IEnumerable<ViewRow> Rows(StreamId id, ApplicationState state) =>
        state is ApplicationState.Known { Erased: null } file && Keeping.Earliest(file) is { } earliest
            ? [new ViewRow(
                Name, PartitionOf(file.Call, earliest.As), id.Key, new KeptFileRow(id.Key),
                ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty.Add("from", SortKey.Of(earliest.Until)))]
            : [];
}
