using GrantsPlatform.Host.Serving;

namespace GrantsPlatform.Web.Tests.Committees;

/// <summary>The regional call on the morning of its second committee, 26 September 2022 at 9:00 in Paris: convened, and nobody is there yet. Each class has its own.</summary>
public sealed class CommitteeMorning : IAsyncLifetime
{
    public const string Session = "commission-2022-09-26";

    public WebFixture Site { get; } = new() { Others = new DemoList([WebFixture.Decided], new DateTimeOffset(2022, 9, 26, 7, 0, 0, TimeSpan.Zero), [], []) };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}
