using System.Text.Json.Nodes;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

public sealed class HostJson
{
    private static readonly JsonNode Host = Repository.Json("host.json");

    private static JsonNode Extension(string name) => Host["extensions"]![name]!;

    [Fact]
    public Task Has_no_key_that_the_host_would_pass_over() => Schemas.HoldsAsync("host.schema.json", Repository.Text("host.json"));

    [Fact]
    public void Leaves_every_path_to_the_web_application() => Assert.Equal("", Extension("http")["routePrefix"]!.GetValue<string>());

    [Fact]
    public void Reads_queues_as_the_clients_write_them_and_gives_up_after_five_attempts() =>
        Assert.Equal(("base64", 5), (Extension("queues")["messageEncoding"]!.GetValue<string>(), Extension("queues")["maxDequeueCount"]!.GetValue<int>()));

    /// <summary>The signal function begins a life again that has ended, and never one that runs.</summary>
    [Fact]
    public void Lets_a_life_begin_again_only_when_it_has_ended() =>
        Assert.Equal("NonRunningStates", Extension("durableTask")["overridableExistingInstanceStates"]!.GetValue<string>());

    /// <summary>Versions stand in names: with one of the engine's own beside them, what began before an upgrade would wait for a host that is gone.</summary>
    [Fact]
    public void Leaves_versions_to_the_names_of_functions() =>
        Assert.Equal((null, "None"), (Extension("durableTask")["defaultVersion"], Extension("durableTask")["versionMatchStrategy"]!.GetValue<string>()));

    [Fact]
    public void Keeps_lives_in_the_storage_of_the_settings() =>
        Assert.Equal(SettingNames.Storage, Extension("durableTask")["storageProvider"]!["connectionName"]!.GetValue<string>());

    /// <summary>A page of commands or a sweep is over long before; an answer by HTTP has 230 seconds in any case.</summary>
    [Fact]
    public void Ends_a_run_after_ten_minutes() => Assert.Equal("00:10:00", Host["functionTimeout"]!.GetValue<string>());

    [Fact]
    public void Writes_neither_inputs_nor_outputs_into_logs() =>
        Assert.False(Extension("durableTask")["tracing"]!["traceInputsAndOutputs"]!.GetValue<bool>());

    /// <summary>A span for every step of every life would be more than all other logs together. "None" is how the engine wants to be told; it writes a reminder into the log otherwise.</summary>
    [Fact]
    public void Traces_no_steps_of_lives() => Assert.Equal(
        (true, "None"), (Extension("durableTask")["tracing"]!["distributedTracingEnabled"]!.GetValue<bool>(), Extension("durableTask")["tracing"]!["version"]!.GetValue<string>()));

    /// <summary>The alerts count requests and read traces: a sample of them would let one poisoned message pass.</summary>
    [Fact]
    public void Samples_nothing_that_an_alert_asks_for()
    {
        var excluded = Host["logging"]!["applicationInsights"]!["samplingSettings"]!["excludedTypes"]!.GetValue<string>().Split(';');
        Assert.Superset(new HashSet<string> { "Request", "Exception", "Trace" }, excluded.ToHashSet());
        Assert.Equal("Information", Host["logging"]!["logLevel"]!["Host.Results"]!.GetValue<string>());
    }

    [Fact]
    public void Names_in_its_levels_only_functions_that_exist()
    {
        var named = Host["logging"]!["logLevel"]!.AsObject().Select(level => level.Key.Split('.')).Where(parts => parts is ["Function", ..] && parts.Length > 1).Select(parts => parts[1]);
        Assert.Empty(named.Except(Names.Functions));
    }
}
