using GrantsPlatform.Host.Serving;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>Three calls of one département on 5 May 2025 at 11:00 in Paris: agreements wait for signatures, reports are due, a claim waits for its answer. Each class has its own.</summary>
public sealed class GrantsInLife : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2025, 5, 5, 9, 0, 0, TimeSpan.Zero);

    internal static DemoList Calls { get; } = new(
        [], Now,
        [
            ("cllaj-pas-de-calais-signature", new DateTimeOffset(2025, 5, 1, 11, 0, 0, TimeSpan.Zero)),
            ("cllaj-pas-de-calais-suivi", new DateTimeOffset(2025, 5, 5, 6, 0, 0, TimeSpan.Zero)),
            ("cllaj-pas-de-calais-reversement", new DateTimeOffset(2025, 5, 5, 8, 0, 0, TimeSpan.Zero)),
        ],
        []);

    public WebFixture Site { get; } = new() { Others = Calls };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}
