using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>The number of an association in the national register: W, then the département's code within three characters, then seven digits.</summary>
public static partial class Rna
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text) && IsOfAPlace(text);

    /// <summary>What is wrong with the number; a body's number in the national directory is told apart from a slip of the pen.</summary>
    public static Refusal? Check(string text) =>
        IsValid(text) ? null
        : Siret.IsPlausible(text) ? new SiretInsteadOfRna()
        : new RnaInvalid();

    /// <summary>Overseas, the register writes a letter behind the 9, or the beginning of the code.</summary>
    private static bool IsOfAPlace(string text) => (text[1] == '9' && (char.IsAsciiLetterUpper(text[2]) || text[2] is '7' or '8')) || Departements.Has(text[1..3]);

    [GeneratedRegex(@"^W[0-9][A-Z0-9][0-9]{7}\z")]
    private static partial Regex Shape();
}
