using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GrantsPlatform.Serverless.Tests.Orchestrations;

/// <summary>What the shape notices, on orchestrations that are written here.</summary>
public sealed class SeeingEveryChange
{
    private const string Before =
        """
        if (work.TickIsDue) await context.CallActivityAsync("Tick_V1", life, Attempts.OfStep);
        await context.CallActivityAsync("QueueMails_V1", life, Attempts.OfStep);
        await Task.WhenAny(context.WaitForExternalEvent<object>("signal"), context.CreateTimer(next, timer.Token));
        context.ContinueAsNew(life);
        """;

    public static TheoryData<string, string> Changes => new()
    {
        { "Tick_V1", "Tick_V2" },
        { "if (work.TickIsDue) ", "" },
        { "work.TickIsDue", "!work.TickIsDue" },
        { "\"QueueMails_V1\", life", "\"QueueMails_V1\", other" },
        { "Attempts.OfStep);\nawait context.CallActivityAsync(\"Q", "Attempts.OfPage);\nawait context.CallActivityAsync(\"Q" },
        { "CreateTimer(next", "CreateTimer(later" },
        { "\"signal\"", "\"call\"" },
        { "WhenAny", "WhenAll" },
        { "context.ContinueAsNew(life);", "" },
        { "context.ContinueAsNew(life);", "context.ContinueAsNew(life, false);" },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Notices(string was, string becomes)
    {
        Assert.Contains(was, Before);
        Assert.NotEqual(ShapeOf(Before), ShapeOf(Before.Replace(was, becomes)));
    }

    [Fact]
    public void Looks_past_what_an_engine_does_not_see() =>
        Assert.Equal(ShapeOf(Before), ShapeOf("// A remark.\nvar unused = 1;\ncontext.SetCustomStatus(unused);\n" + Before.Replace("await ", "await  ")));

    private static IReadOnlyList<string> ShapeOf(string body)
    {
        var method = FunctionSources.Parse($"class C {{ async Task RunAsync(TaskOrchestrationContext context, Living life) {{ {body} }} }}")
            .DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        return ShapeWriter.Write(new Orchestration("C_V1", "C", "V1", method, []));
    }
}
