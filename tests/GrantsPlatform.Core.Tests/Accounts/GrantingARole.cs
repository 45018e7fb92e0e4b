using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Tests.Accounts.Persons;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class GrantingARole
{
    [Fact]
    public void Adds_it_once() => Account()
        .By("p-admin").When(new GrantRole(Role.DepartmentalInstructor, "essai-2025", "31"), At).Then(Granted(Role.DepartmentalInstructor, "essai-2025", "31"))
        .When(new GrantRole(Role.DepartmentalInstructor, "essai-2025", "31"), At).ThenNothing()
        .When(new GrantRole(Role.DepartmentalInstructor, "essai-2025", "09"), At).Then(Granted(Role.DepartmentalInstructor, "essai-2025", "09"));

    [Fact]
    public void Is_refused_to_oneself() => Account()
        .By("p-1").When(new GrantRole(Role.Auditor), At).ThenRefused<CannotGrantToOneself>();

    [Fact]
    public void Begins_with_the_console() => Account()
        .By(Actor.Console).When(new GrantRole(Role.Administrator), At).Then(Granted(Role.Administrator));

    [Fact]
    public void Is_refused_for_a_place_that_cannot_be() => Account()
        .When(new GrantRole(Role.Auditor, "un programme"), At).ThenRefused<GrantPlaceInvalid>()
        .When(new GrantRole(Role.Auditor, "all"), At).ThenRefused<GrantPlaceInvalid>()
        .When(new GrantRole(Role.Auditor, null, "999999"), At).ThenRefused<GrantPlaceInvalid>();

    [Fact]
    public void Is_undone_once() => Account().Given(Granted(Role.Auditor, "essai-2025"))
        .When(new RevokeRole(Role.Auditor), At).ThenNothing()
        .When(new RevokeRole(Role.Auditor, "essai-2025"), At).Then(new RoleRevoked(new Grant(Role.Auditor, "essai-2025", null)))
        .When(new RevokeRole(Role.Auditor, "essai-2025"), At).ThenNothing();

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("essai-2025", null, true)]
    [InlineData("essai-2025", "31", true)]
    [InlineData(null, "31", true)]
    [InlineData("autre-2025", null, false)]
    [InlineData("essai-2025", "09", false)]
    public void Covers_its_place_or_all(string? programme, string? departement, bool covers) =>
        Assert.Equal(covers, new Grant(Role.Auditor, programme, departement).Covers(new Scope("essai-2025", "31", [])));

    [Fact]
    public void Does_not_reach_the_platform_from_one_programme_or_departement()
    {
        Assert.True(new Grant(Role.Administrator, null, null).Covers(Scope.Platform));
        Assert.False(new Grant(Role.Administrator, "essai-2025", null).Covers(Scope.Platform));
        Assert.False(new Grant(Role.Administrator, null, "31").Covers(Scope.Platform));
    }
}
