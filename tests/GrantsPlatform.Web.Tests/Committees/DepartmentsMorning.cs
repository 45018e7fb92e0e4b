using GrantsPlatform.Host.Serving;

namespace GrantsPlatform.Web.Tests.Committees;

/// <summary>The call of a département on the morning of its committee, 5 May 2025 at 11:00 in Paris: convened, and nobody is there yet. Each class has its own.</summary>
public sealed class DepartmentsMorning : IAsyncLifetime
{
    public const string Call = "cllaj-pas-de-calais-commission";
    public const string Session = "commission-departement-2025-05-05";

    private static readonly DateTimeOffset Now = new(2025, 5, 5, 9, 0, 0, TimeSpan.Zero);

    public WebFixture Site { get; } = new() { Others = new DemoList([], Now, [(Call, Now.AddHours(-2))], []) };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}
