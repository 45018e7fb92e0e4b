using System.Collections.Frozen;
using System.Diagnostics;
using GrantsPlatform.Runtime.Measures;
using OpenTelemetry;

namespace GrantsPlatform.Web.Observing;

/// <summary>
/// Lets through what is a word of the code, and nothing else: addresses of pages name files, people and secrets, browsers tell who their reader is. A tag
/// that a later version of a package adds is gone too.
/// </summary>
internal sealed class OnlyWords : BaseProcessor<Activity>
{
    public const string Route = "http.route";
    private const string Method = "http.request.method";
    private const string OtherPages = "other";

    private static readonly FrozenSet<string> Kept = new[] { Route, Method, "http.response.status_code", "url.scheme", "network.protocol.version", "error.type" }.ToFrozenSet();

    public override void OnEnd(Activity data)
    {
        foreach (var (tag, _) in data.TagObjects.ToArray())
            if (!IsKept(data, tag)) data.SetTag(tag, null);
        if (!IsOurs(data)) data.DisplayName = $"{data.GetTagItem(Method)} {data.GetTagItem(Route) ?? OtherPages}";
    }

    private static bool IsKept(Activity data, string tag) => Kept.Contains(tag) || IsOurs(data);

    private static bool IsOurs(Activity data) => data.Source.Name == Telemetry.Name;
}
