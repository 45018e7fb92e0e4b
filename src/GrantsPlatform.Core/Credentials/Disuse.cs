using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>
/// An account by which nobody has come in for three years is erased, a month after its person was warned; coming in again is enough to keep it. Whoever holds a
/// role of a funder is not asked to: those roles are given and taken away by somebody.
/// </summary>
public static class Disuse
{
    public const int Months = 36;
    public const int WarningDays = 30;

    private static readonly TimeOnly Morning = new(8, 0);

    internal static Response Tick(Known known, AccountFacts? account, Context context)
    {
        if (known.ErasedFrom is { } from)
            return ParisTime.StartOf(from) > context.At ? Response.Nothing
                : IsNeeded(account) ? new UseAssumed(context.At)
                : Response.Accept(new CredentialUnused(known.Identities, context.At)).With(SecretRecords.ErasedAll());
        if (known.LastUse is not { } use || WarningAt(use) > context.At) return Response.Nothing;
        return IsNeeded(account) ? new UseAssumed(context.At) : new DisuseWarned(ParisTime.DayOf(context.At).AddDays(WarningDays), context.At);
    }

    internal static IEnumerable<Upcoming> Upcoming(Known known)
    {
        if (known.ErasedFrom is { } from) yield return new Upcoming(ParisTime.StartOf(from), "Effacement du compte, que personne n’a utilisé depuis trois ans");
        else if (known.LastUse is { } use) yield return new Upcoming(WarningAt(use), "Avertissement avant l’effacement d’un compte inutilisé");
    }

    private static bool IsNeeded(AccountFacts? account) => account is { IsOpen: true, Grants.IsEmpty: false };

    /// <summary>On the first of a month, so that it moves once a month for whoever comes in every day.</summary>
    private static DateTimeOffset WarningAt(DateTimeOffset use)
    {
        var over = ParisTime.DayOf(use).AddMonths(Months + 1);
        return ParisTime.At(new DateOnly(over.Year, over.Month, 1), Morning);
    }
}
