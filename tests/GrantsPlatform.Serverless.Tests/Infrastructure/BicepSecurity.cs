using System.Text.RegularExpressions;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

public sealed partial class BicepSecurity
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    private static IEnumerable<BicepFile> Everything => BicepFile.All().Concat(BicepFile.Environments());

    [Fact]
    public void Gives_no_role_but_those_of_the_list_each_named_beside_its_id()
    {
        var lines = Repository.Text("infra", "modules", "roles.bicep").Split('\n');
        var given = Everything.SelectMany(file => file.Literals).Where(literal => Guid.TryParse(literal, out _)).ToList();
        Assert.Equal(Roles.Keys.Order(), given.Order());
        foreach (var (id, role) in Roles)
            Assert.StartsWith($"// {role}:", lines[Array.FindIndex(lines, line => line.Contains(id, StringComparison.Ordinal)) - 1].Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_no_secret()
    {
        foreach (var file in Everything)
        {
            Assert.DoesNotMatch(@"\blist(Keys|AccountSas|Secrets)?\(|\.getSecret\(", file.Code);
            Assert.DoesNotContain(file.Literals, literal => !Roles.ContainsKey(literal) && Secret().IsMatch(literal));
        }
    }

    [Fact]
    public void Says_every_secret_by_reference() =>
        Assert.Equal(
            ["grants-first-administrator", "grants-mail-key", "grants-secret"],
            Everything.SelectMany(file => file.Literals).Select(literal => Reference().Match(literal)).Where(match => match.Success).Select(match => match.Groups["name"].Value).Order());

    [Theory]
    [InlineData("storage", "allowSharedKeyAccess: false")]
    [InlineData("storage", "allowBlobPublicAccess: false")]
    [InlineData("storage", "supportsHttpsTrafficOnly: true")]
    [InlineData("storage", "minimumTlsVersion: 'TLS1_2'")]
    [InlineData("vault", "enableRbacAuthorization: true")]
    [InlineData("vault", "enablePurgeProtection: true")]
    [InlineData("monitoring", "DisableLocalAuth: true")]
    [InlineData("functions", "httpsOnly: true")]
    [InlineData("functions", "allow: false")]
    [InlineData("functions", "type: 'UserAssignedIdentity'")]
    public void Keeps_closed_what_is_closed(string module, string said) => Assert.Contains(said, Repository.Text("infra", "modules", $"{module}.bicep"), StringComparison.Ordinal);

    /// <summary>Keys and connection strings by their usual parts, and anything long with figures that no person would write.</summary>
    [GeneratedRegex(@"AccountKey=|SharedAccess|[?&]sig=|InstrumentationKey=|\bSG\.|-----BEGIN|^(?=.*[0-9])[A-Za-z0-9+/_=-]{32,}$")]
    private static partial Regex Secret();

    [GeneratedRegex(@"^@Microsoft\.KeyVault\(SecretUri=\{\}secrets/(?<name>[a-z-]+)\)$")]
    private static partial Regex Reference();
}
