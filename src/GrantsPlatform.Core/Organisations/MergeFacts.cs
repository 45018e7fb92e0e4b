using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>What a merge has to know of a file.</summary>
/// <param name="Number">What people know it by; null as long as it has none.</param>
/// <param name="IsUnderWay">It was sent, and nothing was decided that ends it.</param>
public sealed record FileOfBody(string Organisation, string Call, string? Service, string? Number, bool IsUnderWay)
{
    /// <summary>Of the streams that tell it.</summary>
    public const string Kind = "application";

    public static StreamId IdOf(string file) => StreamId.Named(Kind, file);
}

/// <summary>What a merge has to know of a claim for repayment.</summary>
public sealed record ClaimOnBody(string Payee, bool IsOpen)
{
    public const string Kind = "recovery";

    /// <summary>Where partners were paid apart, each payee beside the lead has a claim of its own.</summary>
    public static StreamId IdOf(string file, string? payee = null) => StreamId.Named(Kind, payee is null ? file : $"{file}~{payee}");
}
