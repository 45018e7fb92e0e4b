using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Views;

namespace GrantsPlatform.Core;

/// <summary>Everything that the core is made of, for the runtime to carry.</summary>
public static class Catalogue
{
    public static ImmutableArray<IDecider> Deciders { get; } =
    [
        new KeyDecider(),
        new OperatorTaskDecider(),
    ];

    public static ImmutableArray<IPolicy> Policies { get; } = [];

    public static ImmutableArray<IView> Views { get; } =
    [
        new OperatorTasksView(),
    ];
}
