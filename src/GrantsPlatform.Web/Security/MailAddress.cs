namespace GrantsPlatform.Web.Security;

/// <summary>What a form can say of a name and an address before anybody asks the core, which has the last word.</summary>
public static class MailAddress
{
    private const int Longest = 254;
    private const int LongestName = 200;

    public static bool IsPlausible(string mail)
    {
        var bare = mail.Trim();
        return bare.Length <= Longest && !bare.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || "<>\",;".Contains(c))
            && bare.Split('@') is [{ Length: > 0 }, var domain] && domain.Split('.') is { Length: > 1 } parts && parts.All(part => part.Length > 0);
    }

    public static bool IsName(string name) => name.Trim().Length <= LongestName;
}
