using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Committees;

/// <param name="ToNotify">Decisions of its signed minutes that nobody has notified, those that a withdrawal has overtaken among them.</param>
public sealed record SessionRow(string Id, DateTimeOffset StartsAt, string Place, SessionPhase Phase, int Files, int Decided, int ToNotify = 0);

/// <summary>The committee sessions of a call.</summary>
public sealed class SessionsView : View<SessionState>
{
    public const string Name = "sessions";

    public override string Kind => SessionState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["phase"], ["startsAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, SessionState state) => state is not SessionState.Known session
        ? []
        :
        [
            new ViewRow(Name, session.Plan.Call, id.Key,
                new SessionRow(id.Key, session.Plan.StartsAt, session.Plan.Place, session.Phase, session.Agenda.Length, session.Minutes.Count, session.ToNotify.Count()),
                ImmutableDictionary<string, string>.Empty.Add("phase", Wire.NameOf(session.Phase)),
                ImmutableDictionary<string, string>.Empty.Add("startsAt", SortKey.Of(session.Plan.StartsAt))),
        ];
}
