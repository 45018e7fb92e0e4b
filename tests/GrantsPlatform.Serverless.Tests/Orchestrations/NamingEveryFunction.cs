using GrantsPlatform.Runtime.Lives;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Names;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GrantsPlatform.Serverless.Tests.Orchestrations;

public sealed class NamingEveryFunction
{
    [Fact]
    public void Gives_each_name_one_function_and_each_function_a_name() =>
        Assert.Equal(NamesIn(typeof(FunctionNames)).Order(StringComparer.Ordinal), FunctionSources.ArgumentsOf("Function").Select(FunctionSources.ValueOf).Order(StringComparer.Ordinal));

    [Fact]
    public void Writes_the_version_of_what_lives_in_histories_into_its_name()
    {
        foreach (var type in new[] { typeof(FunctionNames.Orchestrations), typeof(FunctionNames.Activities) })
            foreach (var constant in type.GetFields())
                Assert.Matches("^[A-Za-z]+_V[0-9]+$", (string)constant.GetRawConstantValue()!);
    }

    [Fact]
    public void Runs_lives_only_by_orchestrations_that_are_there() =>
        Assert.Subset(Orchestration.All().Select(one => one.Name).ToHashSet(), LifeTable.OrchestrationByKind.Values.OfType<string>().ToHashSet());

    [Fact]
    public void Calls_every_activity_from_some_orchestration()
    {
        var shapes = string.Join('\n', Orchestration.All().SelectMany(ShapeWriter.Write));
        Assert.All(NamesIn(typeof(FunctionNames.Activities)), name => Assert.Contains($"activity {name}(", shapes));
    }

    [Fact]
    public void Listens_to_every_queue_and_to_no_other()
    {
        Assert.Equal(QueueNames.All.Order(StringComparer.Ordinal), FunctionSources.ArgumentsOf("QueueTrigger").Select(FunctionSources.ValueOf).Order(StringComparer.Ordinal));
        // The names that the host itself gives to what it could not handle.
        Assert.All(QueueNames.All.Where(name => name.Contains("poison", StringComparison.Ordinal)), name => Assert.Contains(name.Replace("-poison", "", StringComparison.Ordinal), QueueNames.All));
    }

    [Fact]
    public void Carries_every_kind_of_effect_in_one_way()
    {
        // No stream with a life of its own has a document made: see Errands.
        foreach (var kind in Enum.GetValues<EffectKind>().Where(kind => kind != EffectKind.Make))
        {
            var work = Serverless.Lives.V1.Activities.WorkOf(new Agenda(false, [new Errand("effect", kind)], null));
            Assert.Equal("effect", Assert.Single([.. work.Commands, .. work.FanOuts, .. work.Mails]));
        }
    }

    [Fact]
    public void Keeps_out_of_orchestrations_what_a_replay_would_do_again()
    {
        string[] banned =
        [
            "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "TimeProvider", "Stopwatch", "Guid.NewGuid", "Random", "Task.Delay", "Task.Run",
            "Task.Factory", "Thread", "ConfigureAwait", "CancelAsync", "Environment", "IConfiguration", "HttpClient", "File", "DurableTaskClient", "Console",
        ];
        var sources = FunctionSources.Read("functions/GrantsPlatform.Functions/Orchestrations");
        Assert.NotEmpty(sources);
        foreach (var node in sources.SelectMany(file => file.DescendantNodes()).Where(node => node is IdentifierNameSyntax or MemberAccessExpressionSyntax))
            Assert.DoesNotContain(node is MemberAccessExpressionSyntax { Name: var name } member && member.Expression is not IdentifierNameSyntax ? name.ToString() : node.ToString(), banned);
    }

    private static IEnumerable<string> NamesIn(Type type) =>
        type.GetFields().Select(constant => (string)constant.GetRawConstantValue()!).Concat(type.GetNestedTypes().SelectMany(NamesIn));
}
