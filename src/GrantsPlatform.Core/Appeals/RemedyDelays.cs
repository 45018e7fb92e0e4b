using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Appeals;

/// <summary>The programme's terms of appeal as letters and pages say them, so that no text holds a number of its own.</summary>
/// <param name="Within">"un délai de deux mois": for whoever contests a decision.</param>
/// <param name="Silence">"deux mois": without an answer, after which an appeal has been refused.</param>
public sealed record RemedyDelays(string Within, string Silence)
{
    public static RemedyDelays Of(AppealTerms? terms)
    {
        var (delay, silence) = terms ?? AppealTerms.Usual;
        return new RemedyDelays($"un délai de {Months(delay)}", Months(silence));
    }

    private static string Months(int count) => $"{FrenchWords.Number(count)} mois";
}
