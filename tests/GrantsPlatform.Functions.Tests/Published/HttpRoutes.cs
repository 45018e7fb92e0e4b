namespace GrantsPlatform.Functions.Tests.Published;

/// <summary>
/// A host sorts its functions by name and hands a request to the first route that fits: what stands behind one that takes everything is never asked.
/// </summary>
internal static class HttpRoutes
{
    public static IEnumerable<string> Unreachable(IEnumerable<(string Function, string Route)> routes)
    {
        var sorted = routes.OrderBy(one => one.Function, StringComparer.OrdinalIgnoreCase).ToList();
        return sorted.Where((one, place) => sorted.Take(place).Any(before => TakesAllOf(before.Route, one.Route))).Select(one => one.Function);
    }

    /// <summary>A catch-all takes whatever begins as it does.</summary>
    private static bool TakesAllOf(string before, string route)
    {
        var at = before.IndexOf("{*", StringComparison.Ordinal);
        return at >= 0 && route.StartsWith(before[..at], StringComparison.OrdinalIgnoreCase);
    }
}
