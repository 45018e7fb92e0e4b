using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Legal;

public static class Duration
{
    private const int MonthsOfYear = 12;

    /// <summary>"1 an", "10 ans", "18 mois".</summary>
    public static string Words(int months) =>
        months > 0 && months % MonthsOfYear == 0 ? French.Count(months / MonthsOfYear, "an") : French.Count(months, "mois", "mois");
}
