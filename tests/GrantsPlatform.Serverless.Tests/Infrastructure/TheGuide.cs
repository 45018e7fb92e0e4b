using System.Text.RegularExpressions;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Testing;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

/// <summary>docs/functions.md, where it names what a change could leave behind.</summary>
public sealed partial class TheGuide
{
    private static readonly string Text = Repository.Text("docs", "functions.md");

    [Fact]
    public void Says_what_to_do_about_every_alert()
    {
        var alerts = BicepFile.Of("infra", "modules", "alerts.bicep").Code;
        var named = AlertName().Matches(alerts).Select(match => BicepFile.Of("infra", "modules", "alerts.bicep").Literal(match)).ToList();
        Assert.Equal(5, named.Count);
        Assert.All(named.Concat(["throttling", "unwell"]), alert => Assert.Contains($"\n| {alert} |", Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Sets_every_value_that_an_environment_asks_azd_for() =>
        Assert.All(BicepFile.Environments().SelectMany(AskedOfAzd).Distinct(), name => Assert.Contains($"azd env set {name} ", Text, StringComparison.Ordinal));

    [Fact]
    public void Lists_every_setting() => Assert.All(Names.Settings, name =>
    {
        var last = name.Split("__")[^1];
        Assert.True(Text.Contains($"`{name}`", StringComparison.Ordinal) || Text.Contains($"`__{last}`", StringComparison.Ordinal) || Text.Contains($"__{last}`", StringComparison.Ordinal), name);
    });

    [Fact]
    public void Leads_the_first_administrator_to_the_right_door() => Assert.Contains($"{FirstAdministrator.Path}?{MailLinks.Parameter}=", Text, StringComparison.Ordinal);

    [Fact]
    public void Names_every_secret_of_the_vault() => Assert.All(
        BicepFile.Of("infra", "modules", "settings.bicep").Literals.Select(literal => SecretName().Match(literal)).Where(match => match.Success),
        match => Assert.Contains($"--name {match.Groups["name"].Value} ", Text, StringComparison.Ordinal));

    [Fact]
    public void Names_every_function_that_is_called_from_outside() => Assert.All(
        new[] { FunctionNames.Front, FunctionNames.Signal, FunctionNames.SendMail, FunctionNames.MakeDocument, FunctionNames.Sweep, FunctionNames.Seal, FunctionNames.TellOfPoisonedSignal, FunctionNames.TellOfPoisonedMail, FunctionNames.TellOfPoisonedDocument },
        name => Assert.Contains($"`{name}`", Text, StringComparison.Ordinal));

    private static IEnumerable<string> AskedOfAzd(BicepFile file) => Asked().Matches(file.Code).Select(file.Literal);

    [GeneratedRegex(@"^    name: §(?<literal>\d+)§\n    says:", RegexOptions.Multiline)]
    private static partial Regex AlertName();

    [GeneratedRegex(@"readEnvironmentVariable\(§(?<literal>\d+)§")]
    private static partial Regex Asked();

    [GeneratedRegex(@"secrets/(?<name>[a-z-]+)\)$")]
    private static partial Regex SecretName();
}
