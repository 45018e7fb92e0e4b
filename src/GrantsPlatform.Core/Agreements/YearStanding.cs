using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

/// <summary>A funder-year's answer to the last attempt.</summary>
public abstract record YearStanding
{
    public sealed record Awaited : YearStanding;

    public sealed record Held(bool ActMandatory) : YearStanding;

    public sealed record Denied(Money Over) : YearStanding;
}
