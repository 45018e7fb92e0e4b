namespace GrantsPlatform.Reading.Calls;

public static class CallOrder
{
    /// <summary>What can be acted upon first: open calls by their closing, then those to come by their opening, then the others, latest first.</summary>
    public static IEnumerable<PublicCall> InOrder(this IEnumerable<PublicCall> calls) => calls
        .OrderBy(call => call.Standing)
        .ThenBy(call => call.Standing switch
        {
            CallStanding.Open => call.ClosesAt.UtcTicks,
            CallStanding.Coming => call.OpensAt.UtcTicks,
            _ => -call.ClosesAt.UtcTicks,
        })
        .ThenBy(call => call.Id, StringComparer.Ordinal);
}
