using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Tests.Organisations;

public sealed class NamingDepartements
{
    [Fact]
    public void Knows_each_once_by_a_code_that_organisations_may_have()
    {
        Assert.Equal(107, Departements.All.Length);
        Assert.All(Departements.All, one => Assert.True(Departements.Has(one.Code), one.Code));
        Assert.Equal(107, Departements.All.Select(one => one.Name).Distinct().Count());
    }

    [Fact]
    public void Says_what_an_unknown_code_is() => Assert.Equal("département 98", PlaceWords.Of("98"));
}
