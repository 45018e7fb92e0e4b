using System.Security.Cryptography;
using DurableTask.AzureStorage;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Serverless.Tests.Infrastructure;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Functions.Tests.Published;

public sealed class WhatIsDeployed(PublishedHost host) : IClassFixture<PublishedHost>
{
    private static readonly IEnumerable<string> Settings =
        Repository.Json("local.settings.template.json")["Values"]!.AsObject().Select(value => value.Key);

    /// <summary>Triggers that the host itself brings; every other comes from an extension.</summary>
    private static readonly Dictionary<string, string?> ExtensionByTrigger = new()
    {
        ["httpTrigger"] = null, ["http"] = null, ["timerTrigger"] = null, ["queueTrigger"] = "AzureStorageQueues",
        ["orchestrationTrigger"] = "DurableTask", ["activityTrigger"] = "DurableTask", ["durableClient"] = "DurableTask",
    };

    [Fact]
    public void Is_every_function_with_what_sets_it_off() => Assert.Equal(
        [
            "AgreementLifecycle_V1: orchestrationTrigger",
            "ApplicationReview_V1: orchestrationTrigger",
            "CallLifecycle_V1: orchestrationTrigger",
            "CarryOut_V1: activityTrigger",
            "Front: httpTrigger {*path}",
            "Look_V1: activityTrigger",
            "MakeDocument: queueTrigger documents",
            "PlanFanOut_V1: activityTrigger",
            "QueueMails_V1: activityTrigger",
            "Seal: timerTrigger 0 30 2 * * *",
            "SendMail: queueTrigger mails",
            "SendPage_V1: activityTrigger",
            "SettleFanOut_V1: activityTrigger",
            "Signal: queueTrigger signals",
            "Sweep: timerTrigger 0 */5 * * * *",
            "TellOfPoisonedDocument: queueTrigger documents-poison",
            "TellOfPoisonedMail: queueTrigger mails-poison",
            "TellOfPoisonedSignal: queueTrigger signals-poison",
            "Tick_V1: activityTrigger",
        ],
        host.Functions.OrderBy(function => function.Name, StringComparer.Ordinal)
            .Select(function => $"{function.Name}: {function.Trigger.Type} {function.Trigger.Of("route") ?? function.Trigger.Of("schedule") ?? function.Trigger.Of("queueName")}".TrimEnd()));

    [Fact]
    public void Names_functions_as_the_program_does() => Assert.Equal(Names.Functions.Order(), host.Functions.Select(function => function.Name).Order());

    /// <summary>The engine of the tests is built from a package, that of a host from its extension.</summary>
    [Fact]
    public void Keeps_lives_by_the_very_backend_that_is_tested() => Assert.Equal(
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(typeof(AzureStorageOrchestrationService).Assembly.Location))),
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(host.Folder, ".azurefunctions", "DurableTask.AzureStorage.dll")))));

    [Fact]
    public void Leads_each_function_to_a_method_that_is_there() => Assert.All(host.Functions, function =>
    {
        var at = function.EntryPoint.LastIndexOf('.');
        Assert.NotNull(typeof(Triggers.Front).Assembly.GetType(function.EntryPoint[..at])?.GetMethod(function.EntryPoint[(at + 1)..]));
    });

    [Fact]
    public void Listens_to_the_queues_that_exist() => Assert.Equal(
        QueueNames.All.Order(StringComparer.Ordinal),
        host.Functions.SelectMany(function => function.Bindings).Select(binding => binding.Of("queueName")).OfType<string>().Order(StringComparer.Ordinal));

    /// <summary>A connection that no setting gives stops the host; a placeholder is put in by it.</summary>
    [Fact]
    public void Asks_only_for_connections_that_the_settings_give()
    {
        var named = host.Functions.SelectMany(function => function.Bindings).SelectMany(binding => binding.Placeholders.Append(binding.Connection ?? SettingNames.Storage))
            .Append(host.Json("host.json")["extensions"]!["durableTask"]!["storageProvider"]!["connectionName"]!.GetValue<string>());
        Assert.Subset(Settings.ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public void Brings_the_extension_of_every_binding()
    {
        var extensions = host.Json("extensions.json")["extensions"]!.AsArray().ToDictionary(one => one!["name"]!.GetValue<string>(), one => one!["hintPath"]!.GetValue<string>());
        var needed = host.Functions.SelectMany(function => function.Bindings).Select(binding => ExtensionByTrigger[binding.Type]).OfType<string>();
        Assert.Subset(extensions.Keys.ToHashSet(), needed.ToHashSet());
        Assert.All(extensions.Values, path => Assert.True(host.Has(path), path));
    }

    [Fact]
    public void Has_no_function_behind_one_that_takes_everything() =>
        Assert.Empty(HttpRoutes.Unreachable(host.Functions.Where(function => function.Trigger.Type == "httpTrigger").Select(function => (function.Name, function.Trigger.Of("route")!))));

    [Theory]
    [InlineData("Front {*path}, Health health", "Health")]
    [InlineData("Health health, Front {*path}", "Health")]
    [InlineData("Api api/{*rest}, Calls api/calls, Health health", "Calls")]
    [InlineData("Front {*path}, About apropos", "")]
    [InlineData("Api api/{*rest}, Health health, Pages {*path}", "")]
    public void Knows_a_function_that_would_never_be_asked(string routes, string unreachable) =>
        Assert.Equal(unreachable, string.Join(' ', HttpRoutes.Unreachable(routes.Split(", ").Select(one => (one.Split(' ')[0], one.Split(' ')[1])))));

    [Fact]
    public void Is_read_by_the_host_as_the_repository_has_it()
    {
        Assert.Equal(Repository.Text("host.json"), host.Text("host.json"));
        var worker = host.Json("worker.config.json")["description"]!;
        Assert.Equal("dotnet-isolated", worker["language"]!.GetValue<string>());
        Assert.True(host.Has(worker["defaultWorkerPath"]!.GetValue<string>()));
        Assert.Equal("net10.0", host.Json("GrantsPlatform.Functions.runtimeconfig.json")["runtimeOptions"]!["tfm"]!.GetValue<string>());
    }

    [Fact]
    public void Has_the_programmes_and_the_files_of_pages_beside_it()
    {
        Assert.Equal(Directory.EnumerateFiles(Repository.Path("programmes")).Select(Path.GetFileName).Order(), host.Files("programmes").Order());
        Assert.Contains("site.css", host.Files("wwwroot"));
    }

    [Fact]
    public void Carries_no_settings_of_a_developer() => Assert.False(host.Has("local.settings.json"));
}
