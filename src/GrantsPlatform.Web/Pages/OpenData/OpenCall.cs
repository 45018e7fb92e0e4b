using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.OpenData;

/// <summary>A call with the days on which its data began to be given.</summary>
/// <param name="ResultsOn">Null as long as there are no results.</param>
/// <param name="HasGrants">An act binds one at least.</param>
public sealed record OpenCall(PublicCall Call, DateOnly ChangedOn, DateOnly? ResultsOn, bool HasGrants)
{
    public static OpenCall Of(CallHistory history, bool hasGrants) => new(
        history.Call, ParisTime.DayOf(history.Last.At),
        history.Call.Standing == CallStanding.Published && history.Changes.Select(change => change.Data).OfType<ResultsPublished>().LastOrDefault() is { } published ? ParisTime.DayOf(published.At) : null, hasGrants);
}
