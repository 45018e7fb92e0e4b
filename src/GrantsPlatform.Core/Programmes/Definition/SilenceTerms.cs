using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What the law of a programme makes of an authority that does not answer a request.</summary>
public enum SilenceMeaning
{
    /// <summary>The request is refused.</summary>
    Refusal,

    /// <summary>Nothing: the request waits for its answer.</summary>
    Nothing,
}

/// <param name="Months">After how many, counted from the day on which the file was complete; null where silence means nothing.</param>
public sealed record SilenceTerms(SilenceMeaning Means, [Description("After how many months; only where silence means refusal.")] int? Months = null)
{
    /// <summary>Where a definition says nothing: code des relations entre le public et l’administration, L231-4.</summary>
    public static readonly SilenceTerms Usual = new(SilenceMeaning.Refusal, 2);
}
