using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Organisations;

/// <summary>The number of an association in the national register: W, then the département's code within three characters, then seven digits.</summary>
public static partial class Rna
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^W[0-9][A-Z0-9][0-9]{7}\z")]
    private static partial Regex Shape();
}
