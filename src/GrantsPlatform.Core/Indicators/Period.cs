namespace GrantsPlatform.Core.Indicators;

/// <summary>Days, both included.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>"2022-01-01~2022-12-31".</summary>
    public string Name() => $"{From:yyyy-MM-dd}~{To:yyyy-MM-dd}";
}
