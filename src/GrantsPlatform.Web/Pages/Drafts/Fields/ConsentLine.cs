using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>Where a partner's agreement to its share stands, as the file is saved now.</summary>
/// <param name="MayAsk">It can be asked for: there are a role and an address, and no question or agreement stands already.</param>
public sealed record ConsentLine(string Organisation, string Siret, string Words, Tone Tone, string Precision, bool MayAsk)
{
    public static IEnumerable<ConsentLine> Of(Draft draft) => PartnerShare.Of(draft.Definition, draft.Answers).Select(share => Of(draft, share));

    private static ConsentLine Of(Draft draft, PartnerShare share)
    {
        var organisation = share.Answer.Organisation;
        var consent = draft.File.Consents.GetValueOrDefault(organisation);
        // An answer to another share than this one counts as withdrawn, also where nothing was recorded yet.
        var status = consent is not null && consent.Hash != share.Hash ? ConsentStatus.Withdrawn : consent?.Status;
        var (words, tone, precision) = status switch
        {
            null => ("Non demandé", Tone.Neutral, share.Answer.ContactMail is null ? "Indiquez l’adresse de son contact pour le demander." : share.Answer.Role.Length == 0 ? "Indiquez son rôle pour le demander." : ""),
            ConsentStatus.Asked => ("Demandé", Tone.Info, "Le partenaire a reçu un lien par courriel."),
            ConsentStatus.Given => ("Donné", Tone.Success, ""),
            ConsentStatus.Declined => ("Refusé", Tone.Error, "Voyez avec lui, puis demandez de nouveau son accord."),
            ConsentStatus.Withdrawn => ("À redemander", Tone.Warning, "Sa part a changé depuis la demande."),
            _ => throw new InvalidOperationException($"{status} has no word."),
        };
        var siret = draft.Bodies.TryGetValue(organisation, out var body) ? body.Siret ?? "" : "";
        return new ConsentLine(organisation, siret, words, tone, precision,
            siret.Length > 0 && share.Answer.ContactMail is not null && share.Answer.Role.Length > 0 && status is not (ConsentStatus.Asked or ConsentStatus.Given));
    }
}
