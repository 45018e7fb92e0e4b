using GrantsPlatform.Host.Serving;

namespace GrantsPlatform.Web.Tests.Paying;

/// <summary>The regional call on 17 October 2022 at 8:00 in Paris: eighteen agreements are in force, every account is verified, and nobody has prepared an advance. Each class has its own.</summary>
public sealed class AdvancesDue : IAsyncLifetime
{
    public const string Programme = WebFixture.Decided;
    public const string Preparer = "p-paiement";
    public const string Approver = "p-chefferie";
    public const string Officer = "p-ordonnateur";
    public const string Accountant = "p-comptable";

    public WebFixture Site { get; } = new() { Others = new DemoList([WebFixture.Decided], new DateTimeOffset(2022, 10, 17, 6, 0, 0, TimeSpan.Zero), [], []) };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}
