using GrantsPlatform.Host.Serving;

namespace GrantsPlatform.Web.Tests.Granting;

/// <summary>The regional call on 2 October 2022 at 9:00 in Paris: eighteen agreements are drawn up, and none was sent. Each class has its own.</summary>
public sealed class ActsDrafted : IAsyncLifetime
{
    public WebFixture Site { get; } = new() { Others = new DemoList([WebFixture.Decided], new DateTimeOffset(2022, 10, 2, 7, 0, 0, TimeSpan.Zero), [], []) };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}
