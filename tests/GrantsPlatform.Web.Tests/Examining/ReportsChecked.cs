using GrantsPlatform.Core.Draws;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Tests.Examining;

/// <summary>
/// The call whose reports are checked: on 5 May 2025 a draw was made and pieces of one report are asked for; or an hour before the draw, on a platform
/// that dies at the draw's commit when a test says so. Each class has its own.
/// </summary>
public abstract class ReportsChecked(DateTimeOffset now) : IAsyncLifetime
{
    public const string Call = "cllaj-pas-de-calais-controle";

    private Death _next;

    public WebFixture Site => field ??= new WebFixture { Others = new DemoList([], now, [(Call, now)], []), Around = store => MortalStore.Over(store, Dies) };

    public void DieAtTheDraw(Death death) => _next = death;

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();

    private Death Dies(Commit commit)
    {
        if (commit.Stream.Kind != DrawState.Kind) return Death.None;
        var death = _next;
        _next = Death.None;
        return death;
    }
}

public sealed class ReportsInCheck() : ReportsChecked(new DateTimeOffset(2025, 5, 5, 7, 0, 0, TimeSpan.Zero));

public sealed class ReportsBeforeTheDraw() : ReportsChecked(new DateTimeOffset(2025, 4, 30, 21, 0, 0, TimeSpan.Zero));
