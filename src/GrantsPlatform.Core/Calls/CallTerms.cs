using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Calls;

/// <summary>What others know of a call: under which rules it stands, when it takes files, how far it has come.</summary>
public sealed record CallTerms(
    string Programme, int Revision, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, Zone Zone, CallPhase Phase, ImmutableSortedSet<string> SatisfiedConditions)
{
    public bool TakesFilesAt(DateTimeOffset instant) =>
        Phase is not (CallPhase.Draft or CallPhase.Cancelled) && OpensAt <= instant && instant < ClosesAt;

    internal static CallTerms Of(CallState.Known call) =>
        new(call.Programme, call.Revision, call.OpensAt, call.ClosesAt, call.Zone, call.Phase, call.SatisfiedConditions);
}
