using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Frame;

/// <summary>Numbers as people type them in French: a comma, spaces of any kind between thousands, perhaps a euro sign.</summary>
public static class FrenchNumber
{
    public static string Write(decimal number) => French.Number(number);

    /// <summary>A point is taken for the decimal sign too: no French number has one elsewhere.</summary>
    public static bool TryRead(string text, out decimal number)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('€' or '\u202F' or '\u00A0'))).Replace('\u2212', '-').Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
