using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

/// <summary>Somebody came in on 2 April 2025: three years and what is left of the month later they are warned, and a month after that the account is gone.</summary>
public sealed class LeavingAnAccountUnused
{
    private static readonly DisuseWarned Warned = new(new DateOnly(2028, 5, 31), At("2028-05-01T06:00:00Z"));

    [Fact]
    public void Warns_and_erases() => Unused()
        .ThenNext("2028-05-01T06:00:00Z")
        .WhenTimeIs("2028-05-01T05:59:59Z").ThenNothing()
        .WhenTimeIs("2028-05-01T06:00:00Z").Then(Warned).ThenNext("2028-05-30T22:00:00Z")
        .WhenTimeIs("2028-05-30T21:59:59Z").ThenNothing()
        .WhenTimeIs("2028-05-30T22:00:00Z").Then(new CredentialUnused([], At("2028-05-30T22:00:00Z"))).ThenNext(null)
        .ThenState(state => Assert.IsType<CredentialState.Ended>(state));

    [Fact]
    public void Coming_in_again_keeps_it() => Unused().WhenTimeIs("2028-05-01T06:00:00Z")
        .When(new BeginSession("s-1"), "2028-05-20T10:00:00Z").ThenNext("2031-06-01T06:00:00Z")
        .WhenTimeIs("2028-05-31T22:00:00Z").ThenNothing();

    [Fact]
    public void Coming_in_every_day_moves_the_day_once_a_month() => Unused()
        .When(new BeginSession("s-1"), "2025-04-29T10:00:00Z").ThenNext("2028-05-01T06:00:00Z")
        .When(new BeginSession("s-2"), "2025-05-02T10:00:00Z").ThenNext("2028-06-01T06:00:00Z");

    [Fact]
    public void Whoever_holds_a_role_is_kept()
    {
        var agent = Sample.Agent("p-1", new Grant(Role.Auditor, null, null));
        Unused().Knowing(Account, agent).WhenTimeIs("2028-05-01T06:00:00Z").Then(new UseAssumed(At("2028-05-01T06:00:00Z"))).ThenNext("2031-06-01T06:00:00Z");
        Unused().Given(Warned).Knowing(Account, agent).WhenTimeIs("2028-05-30T22:00:00Z").Then(new UseAssumed(At("2028-05-30T22:00:00Z")));
    }

    [Fact]
    public void Nobody_who_never_came_in_has_such_a_day() => Somebody().ThenNext(null);
}
