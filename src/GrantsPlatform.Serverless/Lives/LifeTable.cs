using System.Collections.Frozen;
using GrantsPlatform.Core;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>Which orchestration runs the life of a stream, as its kind lays it down.</summary>
public static class LifeTable
{
    /// <summary>Null: what there is to do for it is done where its signal is heard, and its deadlines are met by the sweep.</summary>
    public static IReadOnlyDictionary<string, string?> OrchestrationByKind { get; } = Catalogue.Kinds.ToFrozenDictionary(kind => kind.Name, kind => OrchestrationOf(kind.Life));

    public static string? OrchestrationOf(string kind) =>
        OrchestrationByKind.TryGetValue(kind, out var name) ? name : throw new InvalidOperationException($"Streams of the kind '{kind}' have no place in the table of lives.");

    private static string? OrchestrationOf(LifeOf life) => life switch
    {
        LifeOf.None => null,
        LifeOf.Call => FunctionNames.Orchestrations.CallLifecycleV1,
        LifeOf.File => FunctionNames.Orchestrations.ApplicationReviewV1,
        LifeOf.Agreement => FunctionNames.Orchestrations.AgreementLifecycleV1,
        _ => throw new InvalidOperationException($"{life} has no orchestration."),
    };
}
