using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>
/// What a form asks beside a SIRET whose keys fail: the registry gave out a few that break its rule, and whoever has the number before them may
/// confirm it and say how they know. Beside any other number nothing is asked.
/// </summary>
public sealed class SiretDoubt
{
    /// <summary>Under which it is posted.</summary>
    public const string Name = "Doubt";

    public const string ConfirmedField = Name + "." + nameof(Confirmed);
    public const string WhyField = Name + "." + nameof(Why);

    public bool Confirmed { get; set; }

    public string? Why { get; set; }

    /// <summary>About the number that was typed.</summary>
    public bool Arises { get; private set; }

    /// <summary>What is wrong with the number all the same.</summary>
    public Refusal? Judge(string siret)
    {
        Arises = Siret.IsPlausible(siret) && !Siret.IsValid(siret);
        return Siret.Check(siret, Confirmed ? Why : null);
    }

    /// <summary>Beside which field a refusal of the number is said.</summary>
    public string FieldOf(Refusal refusal, string siretField) => refusal is SiretNeedsReason && Confirmed ? WhyField : siretField;
}
