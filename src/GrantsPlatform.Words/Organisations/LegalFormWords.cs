using GrantsPlatform.Core.Identifiers;

namespace GrantsPlatform.Words;

public static class LegalFormWords
{
    /// <summary>"Association déclarée"; of a body that was entered under another code, the code.</summary>
    public static string Of(string code) => LegalForms.Find(code)?.Label ?? code;
}
