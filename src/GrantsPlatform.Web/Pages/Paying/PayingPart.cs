namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>The parts of the work with payments, as the tabs above its pages name them.</summary>
public enum PayingPart
{
    Payments,
    Accounts,
    Batches,
}

/// <param name="Programme">The programme that a page is about; null: none yet.</param>
public sealed record PayingTabs(PayingPart Part, string? Programme);
