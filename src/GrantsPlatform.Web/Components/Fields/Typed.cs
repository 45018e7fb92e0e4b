using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Components;

/// <summary>Amounts and days between what people type and what the core takes.</summary>
public static class Typed
{
    private static readonly string[] Days = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d M yyyy", "ddMMyyyy", "yyyy-MM-dd"];

    /// <summary>"1 234,5", "1.234,50 €" and the like; null when it is no amount in cents, none at all, or when it is not clear which.</summary>
    public static Money? Amount(string? text) => Number(text) is { } euros && Money.TryFromEuros(euros, out var amount) ? amount : null;

    /// <summary>What to say beside a field in whose place there is no amount.</summary>
    public static string NoAmount(string text) => TypedNumber.Of(text) switch
    {
        TypedNumber.Read { Value: var euros } when decimal.Round(euros, 2) != euros => $"«\u00A0{French.Number(euros)}\u00A0» n’est pas un montant\u202F: il a deux décimales au plus.",
        TypedNumber.Read { Value: < 0 and var euros } when Amount(text) is not null => $"«\u00A0{French.Number(euros)}\u00A0»\u202F: ce montant ne peut pas être négatif.",
        TypedNumber.Read { Value: var euros } => $"«\u00A0{French.Number(euros)}\u00A0» dépasse le plus grand montant possible, {French.Amount(Money.Largest)}\u202F: vérifiez le nombre de zéros.",
        var unread => unread.Why("Indiquez un montant en euros, par exemple 12\u202F500 ou 12\u202F500,50."),
    };

    public static decimal? Number(string? text) => TypedNumber.Of(text) is TypedNumber.Read { Value: var number } ? number : null;

    /// <summary>Null also where decimals are written.</summary>
    public static decimal? Whole(string? text) => TypedNumber.Of(text) is TypedNumber.Read { IsWhole: true, Value: var number } ? number : null;

    /// <summary>"9/5/2025", "09 05 2025", "09052025", "2025-05-09"; null when it is no day, none at all, or in a year that nobody means.</summary>
    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact((text ?? "").Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1700 and < 2300 ? day : null;

    /// <summary>"1 234,50", without the euro sign that the field shows.</summary>
    public static string Text(Money amount) => French.Amount(amount)[..^2];

    /// <summary>"1 234,5"; a third decimal has a fourth, so that it is not taken for three more digits before the comma.</summary>
    public static string Text(decimal number) => French.Number(number) is var text && number != decimal.Round(number, 2) && number == decimal.Round(number, 3) ? text + "0" : text;

    /// <summary>"09/05/2025".</summary>
    public static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
