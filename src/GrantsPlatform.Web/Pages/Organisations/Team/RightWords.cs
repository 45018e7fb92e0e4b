using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>What a right is called, and what whoever holds it may do.</summary>
public static class RightWords
{
    private static readonly MemberRight[] Given =
        [MemberRight.Editor, MemberRight.Submitter, MemberRight.PartnerContact, MemberRight.DelegatedSignatory, MemberRight.LegalRepresentative];

    public static string Of(MemberRight right) => right switch
    {
        MemberRight.Member => "Consultation",
        MemberRight.Editor => "Rédaction",
        MemberRight.Submitter => "Dépôt",
        MemberRight.LegalRepresentative => "Représentation légale",
        MemberRight.DelegatedSignatory => "Délégation de signature",
        MemberRight.PartnerContact => "Contact partenaire",
        _ => throw new InvalidOperationException($"{right} has no word."),
    };

    public static string MeaningOf(MemberRight right) => right switch
    {
        MemberRight.Member => "Lit les dossiers, les documents et la fiche de l’organisme.",
        MemberRight.Editor => "Remplit les dossiers, range les documents et ajoute des services.",
        MemberRight.Submitter => "Dépose les dossiers, invite des collègues et saisit les coordonnées bancaires.",
        MemberRight.LegalRepresentative => "Engage l’organisme\u202F: signe, répartit les droits et retire des membres.",
        MemberRight.DelegatedSignatory => "Signe au nom du représentant légal et saisit les coordonnées bancaires.",
        MemberRight.PartnerContact => "Répond pour l’organisme lorsqu’il est partenaire du projet d’un autre.",
        _ => throw new InvalidOperationException($"{right} has no meaning."),
    };

    /// <summary>"Rédaction et dépôt".</summary>
    public static string List(IEnumerable<MemberRight> rights)
    {
        var words = French.List(Shown(rights).Select(right => Of(right).ToLowerInvariant()));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Consultation goes without saying: every member has it.</summary>
    private static IEnumerable<MemberRight> Shown(IEnumerable<MemberRight> rights) =>
        rights.Where(right => right != MemberRight.Member).DefaultIfEmpty(MemberRight.Member);

    /// <param name="binding">Also the rights that only a legal representative confers.</param>
    public static IEnumerable<Choice> Choices(bool binding) =>
        from right in Given
        where binding || right is not (MemberRight.DelegatedSignatory or MemberRight.LegalRepresentative)
        select new Choice(right.ToString(), Of(right), MeaningOf(right));

    /// <summary>What was ticked; what is no right is left out.</summary>
    public static IEnumerable<MemberRight> Read(IEnumerable<string>? ticked) => Given.Where(right => ticked?.Contains(right.ToString()) == true);
}
