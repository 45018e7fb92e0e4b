using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Components;

/// <summary>What one envelope holds and what takes from it.</summary>
/// <param name="Engaged">Decided, and no longer to be had by others.</param>
/// <param name="Proposed">On the way to a decision, beside what is engaged; null where nothing is.</param>
/// <param name="Requested">By all files; null where it says nothing.</param>
/// <param name="Href">The files that it pays for.</param>
/// <param name="Whole">The sum of the other lines.</param>
public sealed record StripLine(string Label, Money Total, Money Engaged, Money? Proposed = null, Money? Requested = null, string? Href = null, bool Whole = false)
{
    private const decimal Full = 100m;

    public Money Taken => Engaged + (Proposed ?? Money.Zero);

    /// <summary>Below zero where more is taken than there is.</summary>
    public Money Left => Total - Taken;

    /// <summary>What the bar's whole width stands for.</summary>
    private Money Scale => Money.Max(Total, Taken);

    /// <summary>0 to 100, of the bar's width.</summary>
    public decimal WidthOf(Money part) => Scale <= Money.Zero ? 0 : decimal.Round(Math.Clamp(part.Cents * Full / Scale.Cents, 0, Full), 2);
}
