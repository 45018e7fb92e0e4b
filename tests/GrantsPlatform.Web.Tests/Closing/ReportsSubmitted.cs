using GrantsPlatform.Host.Serving;

namespace GrantsPlatform.Web.Tests.Closing;

/// <summary>
/// The regional call on 1 July 2024 at 10:00 in Paris: every final report has come in, and none was accepted. Each class has its own. What counts fewer than
/// 40 people is too small to be shown.
/// </summary>
public sealed class ReportsSubmitted : IAsyncLifetime
{
    public WebFixture Site { get; } = new()
    {
        Others = new DemoList([WebFixture.Decided], new DateTimeOffset(2024, 7, 1, 8, 0, 0, TimeSpan.Zero), [], []),
        Definition = json => json.Replace("\"smallestCell\": 5", "\"smallestCell\": 40", StringComparison.Ordinal),
    };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}
