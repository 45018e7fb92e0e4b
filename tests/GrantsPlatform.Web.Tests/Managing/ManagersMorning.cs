using GrantsPlatform.Host.Serving;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>The regional call in the middle of its selection, 26 September 2022 at 9:00 in Paris. Each class has its own.</summary>
public sealed class ManagersMorning : IAsyncLifetime
{
    public WebFixture Site { get; } = new() { Others = new DemoList([WebFixture.Decided], new DateTimeOffset(2022, 9, 26, 7, 0, 0, TimeSpan.Zero), [], []) };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}
