using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>What files and ceilings know a service by, made of its name.</summary>
internal static class ServiceCodes
{
    private const int Longest = 60;

    /// <summary>"Service du quai" gives "service-du-quai".</summary>
    public static string Of(string name)
    {
        var words = string.Concat(French.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = string.Join('-', words);
        return code.Length <= Longest ? code : code[..Longest].TrimEnd('-');
    }
}
