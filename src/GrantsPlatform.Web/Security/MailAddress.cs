using System.Globalization;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Security;

/// <summary>
/// What a form can say of a name and an address before anybody asks the core, which has the last word; and the one form by which a mailbox is known,
/// however it was typed. The runtime knows no culture, and so composes and narrows no letter by itself.
/// </summary>
public static class MailAddress
{
    private const int LongestName = 200;
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';

    private static readonly IdnMapping Names = new();

    public static bool IsPlausible(string mail) => MailShape.Fits(Written(mail));

    /// <summary>As it is kept and written to: letters in their usual width, accents in one with them, no spaces around and no full stop at the end.</summary>
    public static string Written(string mail) => Accents.Composed(string.Concat(mail.Trim().Select(Narrow))).TrimEnd('.');

    /// <summary>What keys are made of: in lower case, the domain as the network knows it. What follows a plus is part of the mailbox's name.</summary>
    public static string Canonical(string mail) => WithDomain(Written(mail).ToLowerInvariant(), Names.GetAscii);

    /// <summary>The same mailbox, its domain as people write it.</summary>
    public static string InUnicode(string mail) => WithDomain(Canonical(mail), Names.GetUnicode);

    public static bool IsName(string name) => name.Trim().Length <= LongestName;

    private static char Narrow(char typed) => typed switch
    {
        >= FirstWide and <= LastWide => (char)(typed - FirstWide + '!'),
        // Full stops of other keyboards, which names of domains take for theirs.
        '\u3002' or '\uFF61' => '.',
        _ => typed,
    };

    /// <summary>What cannot be a domain's name stays as it is: whoever asks next refuses it.</summary>
    private static string WithDomain(string mail, Func<string, string> change)
    {
        var at = mail.LastIndexOf('@');
        if (at < 0) return mail;
        try
        {
            return mail[..(at + 1)] + change(mail[(at + 1)..]);
        }
        catch (ArgumentException)
        {
            return mail;
        }
    }
}
