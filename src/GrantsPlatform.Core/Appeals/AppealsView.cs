using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Appeals;

/// <param name="Late">Admitted although its delay had run out.</param>
public sealed record AppealRow(string Application, string Organisation, string? Departement, AppealPhase Status, DateOnly ReceivedOn, DateOnly SilentUntil, bool Late);

/// <summary>The appeals in a call.</summary>
public sealed class AppealsView : View<AppealState>
{
    public const string Name = "appeals";

    public override string Kind => AppealState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["status", "departement"], ["receivedOn", "silentUntil"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, AppealState state) => state is not AppealState.Known { Appeal: var appeal } known
        ? []
        :
        [
            new ViewRow(Name, appeal.Call, id.Key,
                new AppealRow(appeal.Application, appeal.Organisation, appeal.Departement, known.Phase, appeal.ReceivedOn, appeal.SilentUntil, appeal.ReceivedOn > appeal.LastDay),
                ImmutableDictionary<string, string>.Empty.Add("status", Wire.NameOf(known.Phase)).Add("departement", appeal.Departement ?? ""),
                ImmutableDictionary<string, string>.Empty.Add("receivedOn", SortKey.Of(appeal.ReceivedOn)).Add("silentUntil", SortKey.Of(appeal.SilentUntil))),
        ];
}
