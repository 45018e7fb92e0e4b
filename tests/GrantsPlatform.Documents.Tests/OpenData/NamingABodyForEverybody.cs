using GrantsPlatform.Documents.OpenData;

namespace GrantsPlatform.Documents.Tests.OpenData;

/// <summary>A body in a 360Giving package, by lists that org-id.guide keeps, or under the prefix of the funder.</summary>
public sealed class NamingABodyForEverybody
{
    private const string Funder = "22620001200012";

    [Theory]
    [InlineData("35600000000048", "W123456789", "FR-RCS-356000000")]
    [InlineData(null, "W123456789", "360G-226200012-RNA-W123456789")]
    [InlineData(null, null, "360G-226200012-NOM-964643600c899498")]
    public void Is_by_a_list_that_is_kept_or_under_the_prefix_of_the_funder(string? siret, string? rna, string id) => Assert.Equal(id, GivingPackage.IdOf(Funder, "Association d’exemple", siret, rna));
}
