using System.Text.RegularExpressions;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

public sealed partial class BicepAndProgram
{
    [Fact]
    public void Agree_on_every_setting()
    {
        var file = BicepFile.Of("infra", "modules", "settings.bicep");
        var plain = SettingKey().Matches(file.Code).Select(match => match.Groups["name"].Value);
        var ofLists = file.Literals.Where(literal => literal.StartsWith("Grants__", StringComparison.Ordinal)).Select(literal => literal.Replace("{}", "N", StringComparison.Ordinal));
        Assert.Equal(Names.Settings.Concat(Names.SettingsOfHost).Except(Names.SettingsOfDevelopers).Order(), plain.Concat(ofLists).Order());
    }

    [Fact]
    public void Agree_on_containers_and_queues()
    {
        Assert.Equal(ContainerNames.All, ListOf("containers"));
        Assert.Equal(QueueNames.All, ListOf("queues"));
    }

    [Fact]
    public void Agree_on_the_functions_that_alerts_ask_about()
    {
        var alerts = BicepFile.Of("infra", "modules", "alerts.bicep");
        var asked = alerts.Literals.SelectMany(literal => AskedName().Matches(literal)).SelectMany(match => match.Groups["name"].Captures).Select(capture => capture.Value).ToList();
        Assert.Equal(
            new[] { FunctionNames.Seal, FunctionNames.Sweep, FunctionNames.TellOfPoisonedDocument, FunctionNames.TellOfPoisonedMail, FunctionNames.TellOfPoisonedSignal }.Order(), asked.Distinct().Order());
    }

    private static IEnumerable<string> ListOf(string name)
    {
        var file = BicepFile.Of("infra", "modules", "storage.bicep");
        var list = Regex.Match(file.Code, $@"^var {name} = \[(?<items>[^\]]*)\]", RegexOptions.Multiline).Groups["items"].Value;
        return ItemOfList().Matches(list).Select(file.Literal);
    }

    [GeneratedRegex(@"^\s*(?<name>(?:Grants|AzureWebJobsStorage)__\w+|APPLICATIONINSIGHTS_\w+):", RegexOptions.Multiline)]
    private static partial Regex SettingKey();

    [GeneratedRegex(@"\bName (?:== |in \()(?:'(?<name>\w+)'(?:, )?)+")]
    private static partial Regex AskedName();

    [GeneratedRegex(@"§(?<literal>\d+)§")]
    private static partial Regex ItemOfList();
}
