using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Components;

/// <summary>Amounts and days between what people type and what the core takes.</summary>
public static class Typed
{
    private static readonly string[] Days = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d M yyyy", "ddMMyyyy", "yyyy-MM-dd"];

    /// <summary>"1 234,5", "1234.50 €" and the like; null when it is no amount in cents, or none at all.</summary>
    public static Money? Amount(string? text) => FrenchNumber.TryRead(text ?? "", out var euros) && Money.TryFromEuros(euros, out var amount) ? amount : null;

    /// <summary>"9/5/2025", "09 05 2025", "09052025", "2025-05-09"; null when it is no day, or none at all.</summary>
    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact((text ?? "").Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"1 234,50", without the euro sign that the field shows.</summary>
    public static string Text(Money amount) => French.Amount(amount)[..^2];

    /// <summary>"09/05/2025".</summary>
    public static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
