using System.Collections.Concurrent;
using System.Diagnostics;
using GrantsPlatform.Web.Observing;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace GrantsPlatform.Web.Tests.Observing;

[Collection(Site.Name)]
public sealed class TracingPages(WebFixture site)
{
    private const string Secret = "chose-secrete-8731";

    [Fact]
    public async Task Says_which_page_was_asked_for_and_never_its_address()
    {
        var kept = new Kept();
        using (var provider = Observation.Observe(Sdk.CreateTracerProviderBuilder()).AddProcessor(kept).Build())
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, $"/dossiers/{Secret}?mot={Secret}");
            asked.Headers.UserAgent.ParseAdd($"{Secret}/1.0");
            asked.Headers.Referrer = new Uri($"http://localhost/{Secret}");
            using var client = await site.ClientAsync("p-rencontres-et-loisirs");
            using var answer = await client.SendAsync(asked);
            // The request ends for the server a moment after its answer has come.
            for (var tries = 0; tries < 600 && !kept.Ended.Any(IsTheFile); tries++) await Task.Delay(50);
        }
        Assert.Contains(kept.Ended, one => IsTheFile(one));
        Assert.DoesNotContain(kept.Ended.SelectMany(one => one.Values.Append(one.Name)), value => value.Contains(Secret, StringComparison.Ordinal));
    }

    private static bool IsTheFile(Span one) => one.Name.StartsWith("GET dossiers/{application", StringComparison.Ordinal);

    private sealed record Span(string Name, IReadOnlyList<string> Values);

    private sealed class Kept : BaseProcessor<Activity>
    {
        public ConcurrentBag<Span> Ended { get; } = [];

        public override void OnEnd(Activity data) => Ended.Add(new Span(
            data.DisplayName, [.. data.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. data.Baggage.Select(one => $"{one.Key}={one.Value}"), .. data.Events.Select(one => one.Name)]));
    }
}
