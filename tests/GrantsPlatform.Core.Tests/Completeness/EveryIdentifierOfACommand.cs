using System.Text;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Completeness;

/// <summary>Wherever a command names a place, a body or an account by what a registry gives out, what no registry gives out is not taken.</summary>
public sealed class EveryIdentifierOfACommand
{
    public static TheoryData<string> Kinds => EveryCommand.Kinds;

    private static readonly Dictionary<string, string[]> Wrong = new()
    {
        ["departement"] = ["00", "20", "96", "1", "970", "979", "999", "2C", "01 ", ""],
        ["siret"] = ["00000000000000", "12345678900000", "32345678900011", "3234567890001", ""],
        ["iban"] = ["FR7630001007941234567890186", "FR763000100794123456789018", "XX7630001007941234567890185", "US64SVBKUS6S3300958879", ""],
        ["bic"] = ["AGRIXXPP", "AGRIFRP0", "DEUTDEFF", "AGRI", ""],
        ["commune"] = ["00001", "20001", "01000", "96001", "1001", ""],
        ["perimeter"] = ["00001", "20001", "01000", "96001", "1001", ""],
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Is_held_to_its_registry(string kind)
    {
        var sample = EveryCommand.Of(kind);
        foreach (var (from, trial) in Taken(sample))
            foreach (var (json, what) in Spoilt(Wire.Write(trial.Command(from.State))))
            {
                var read = Wire.ReadCommand(Wire.NameOf(trial.Command(from.State)), json).Command;
                Assert.False(read is not null && Changes(sample.Try(trial with { Command = _ => read }, from)), $"{Wire.NameOf(trial.Command(from.State))} takes {what}.");
            }
    }

    /// <summary>Else the law would hold of nothing.</summary>
    [Fact]
    public void Is_met()
    {
        var met = SampleKinds.All.SelectMany(Taken).SelectMany(taken => Spoilt(Wire.Write(taken.Trial.Command(taken.From.State))));
        Assert.Superset(Wrong.Keys.ToHashSet(), met.Select(one => one.What.Split(' ')[0]).ToHashSet());
    }

    /// <summary>What the platform alone may send repeats what another stream has been held to.</summary>
    private static IEnumerable<(SampleState From, Trial Trial)> Taken(SampleKind sample) => sample.States.Prepend(SampleState.Of(sample.Decider.Empty))
        .SelectMany(_ => sample.Trials, (from, trial) => (From: from, Trial: trial))
        .Where(one => one.Trial.Command(one.From.State) is var command and not Tick && Permissions.Of(command.GetType()) != new Permission(command.GetType()) && Changes(sample.Try(one.Trial, one.From)));

    private static bool Changes(Response decision) => decision is Response.Accepted { Events.IsEmpty: false };

    private static IEnumerable<(byte[] Json, string What)> Spoilt(byte[] command)
    {
        var root = JsonNode.Parse(command)!;
        foreach (var (holder, name) in Named(root).ToList())
            foreach (var wrong in Wrong[name])
            {
                var right = holder[name]?.DeepClone();
                holder[name] = right is JsonArray ? new JsonArray(JsonValue.Create(wrong)) : JsonValue.Create(wrong);
                yield return (Encoding.UTF8.GetBytes(root.ToJsonString()), $"{name} “{wrong}”");
                holder[name] = right;
            }
    }

    private static IEnumerable<(JsonObject Holder, string Name)> Named(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(member => Wrong.ContainsKey(member.Key)).Select(member => (members, member.Key))
            .Concat(members.SelectMany(member => Named(member.Value))),
        JsonArray items => items.SelectMany(Named),
        _ => [],
    };
}
