using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Closing;

/// <summary>What the results of a call say of what was reached.</summary>
public static class ReachedWords
{
    public const string Hidden = "non communiqué";

    /// <summary>As addresses name them, and as readers do.</summary>
    public static ImmutableArray<(string Code, string Label, ReachedPart Part)> Parts { get; } =
    [
        ("departement", "Par département", ReachedPart.Places),
        ("projet", "Par structure", ReachedPart.Projects),
        ("volet", "Par volet", ReachedPart.Strands),
    ];

    public static string Of(ReachedCount? count) => count switch
    {
        null => "–",
        { Shown: { } actual } => French.Number(actual),
        _ => Hidden,
    };
}

/// <param name="Head">Of the first column.</param>
public sealed record ShownDetail(ReachedPart Part, string Label, string Head, ImmutableArray<ReachedRow> Rows);
