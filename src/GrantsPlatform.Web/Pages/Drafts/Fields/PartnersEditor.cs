using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>One line a partner, found by its SIRET.</summary>
internal sealed class PartnersEditor : FieldEditor
{
    private const int MostRows = 50;

    public override ImmutableArray<FieldType> Types => [FieldType.Partners];
    public override string View => "Fields/_Partners";
    public override string Shown => "Fields/_PartnersShown";

    public static string AddName(FieldPlace place) => place.Part("add");

    public static string RemoveName(FieldPlace place) => place.Part("remove");

    public static string AskName(FieldPlace place) => place.Part("ask");

    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs)
    {
        foreach (var (partner, row) in Stored.List<PartnerAnswer>(answer).Select((partner, row) => (partner, row)))
        {
            inputs = inputs.With(place.Part(row, "organisation"), partner.Organisation).With(place.Part(row, "name"), place.Draft.NameOf(partner.Organisation))
                .With(place.Part(row, "role"), partner.Role).With(place.Part(row, "mail"), partner.ContactMail ?? "");
            if (place.Draft.Bodies.TryGetValue(partner.Organisation, out var body)) inputs = inputs.With(place.Part(row, "siret"), body.Siret ?? "");
            if (partner.Paid) inputs = inputs.With(place.Part(row, "paid"), "true");
        }
        return inputs;
    }

    /// <summary>Lines are told by their SIRET; what the platform knows of it is looked up anew each time.</summary>
    public override async ValueTask<Prepared> PrepareAsync(FieldPlace place, Inputs inputs, FieldDesk desk, CancellationToken cancellation)
    {
        foreach (var row in inputs.Rows(place.Name))
        {
            var siret = Compact(inputs.One(place.Part(row, "siret")));
            // Only those who are partners already are told by their id: whoever knows another has not thereby its name.
            if (siret.Length == 0 && place.Draft.Definition.Partners(place.Draft.Answers).Any(partner => partner.Organisation == inputs.One(place.Part(row, "organisation")))) continue;
            inputs = inputs.Without(place.Part(row, "organisation")).Without(place.Part(row, "name"));
            if (!Siret.IsPlausible(siret) || await desk.AskAsync(new BodyBySiret(siret), cancellation).ConfigureAwait(false) is not { } body) continue;
            inputs = inputs.With(place.Part(row, "siret"), siret).With(place.Part(row, "organisation"), body.Id).With(place.Part(row, "name"), body.LegalName);
        }
        return new Prepared(inputs, []);
    }

    public override TypedAnswer Read(FieldPlace place, Inputs inputs)
    {
        var parts = new AnswerParts<PartnerAnswer>(place, partners => partners.Count == 0 ? TypedAnswer.Nothing : TypedAnswer.Of(partners));
        var stored = Stored.List<PartnerAnswer>(place.Stored);
        foreach (var row in inputs.Rows(place.Name).Where(row => !IsBlank(place, inputs, row))) Read(place, inputs, row, stored, parts);
        return parts.Read();
    }

    private static void Read(FieldPlace place, Inputs inputs, int row, ImmutableArray<PartnerAnswer> stored, AnswerParts<PartnerAnswer> parts)
    {
        string At(string column) => place.Part(row, column);
        var (organisation, role, mail) = (inputs.One(At("organisation")), inputs.Line(At("role")), inputs.One(At("mail")));
        if (organisation.Length == 0) parts.Refuse(WhyUnknown(inputs.One(At("siret"))), At("siret"), Of(place, stored, Compact(inputs.One(At("siret")))));
        else if (organisation == place.Draft.Applicant.Id) parts.Refuse("C’est le porteur du projet lui-même\u202F: indiquez seulement ses partenaires.", At("siret"));
        else if (parts.Taken.Any(listed => listed.Organisation == organisation)) parts.Refuse("Cet organisme est déjà dans la liste.", At("siret"));
        else
        {
            var before = stored.FirstOrDefault(partner => partner.Organisation == organisation);
            var partner = new PartnerAnswer(organisation, role, inputs.One(At("paid")) == "true", mail.Length == 0 ? null : mail);
            // Its words, each alone: the others of the line are kept, and of a partner who is there already what stood in the wrong one's place.
            if (parts.WhyNot(partner with { Role = "" }) is { } noMail)
            {
                parts.Refuse(noMail, At("mail"));
                partner = partner with { ContactMail = before?.ContactMail };
            }
            if (role.Length > 500) parts.Refuse("Dites le rôle de ce partenaire en une ligne de 500 caractères au plus.", At("role"), partner with { Role = before?.Role ?? "" });
            else parts.Take(partner, At("role"), before);
        }
    }

    /// <summary>A partner of the saved file whose organisation the platform does not find any more.</summary>
    private static PartnerAnswer? Of(FieldPlace place, ImmutableArray<PartnerAnswer> stored, string siret) =>
        siret.Length == 0 ? null : stored.FirstOrDefault(partner => place.Draft.Bodies.TryGetValue(partner.Organisation, out var body) && body.Siret == siret);

    public override Inputs? Pressed(FieldPlace place, Inputs inputs)
    {
        if (inputs.Has(AskName(place))) return inputs;
        if (inputs.Has(RemoveName(place)))
            return int.TryParse(inputs.One(RemoveName(place)), CultureInfo.InvariantCulture, out var gone) ? inputs.Without(place.Part(gone)).Without(RemoveName(place)) : inputs.Without(RemoveName(place));
        if (!inputs.Has(AddName(place))) return null;
        var rows = inputs.Rows(place.Name);
        var added = inputs.Without(AddName(place));
        return rows.Count >= MostRows ? added : added.With(place.Part(rows.LastOrDefault(-1) + 1, "role"), "");
    }

    /// <summary>The share is asked about as it is saved.</summary>
    public override async ValueTask<Refusal?> ActAsync(FieldPlace place, Inputs inputs, FieldDesk desk, CancellationToken cancellation) =>
        place.Draft.Bodies.Values.FirstOrDefault(body => body.Siret == inputs.One(AskName(place))) is { } partner
            ? await desk.SendAsync(place.Draft.Stream, new AskConsent(partner.Id), cancellation).ConfigureAwait(false)
            : null;

    /// <summary>A line just added, in which nothing was typed.</summary>
    private static bool IsBlank(FieldPlace place, Inputs inputs, int row) =>
        ((string[])["organisation", "siret", "role", "mail"]).All(column => inputs.One(place.Part(row, column)).Length == 0);

    private static string Compact(string siret) => string.Concat(siret.Where(c => !char.IsWhiteSpace(c)));

    private static string WhyUnknown(string siret) =>
        siret.Length == 0 ? "Indiquez le numéro SIRET de ce partenaire."
        : Siret.Check(Compact(siret)) is SirenInsteadOfSiret siren ? $"{siren.Message} {siren.Remedy}"
        : !Siret.IsPlausible(Compact(siret)) ? "Ce n’est pas un numéro SIRET\u202F: vérifiez ses quatorze chiffres."
        : !Siret.IsValid(Compact(siret)) ? "La clé de contrôle de ce numéro SIRET ne tombe pas juste, et aucun organisme n’est inscrit avec lui\u202F: vérifiez-le. S’il est exact, ce partenaire le confirme en s’inscrivant sur la plateforme."
        : "Aucun organisme n’est inscrit sur la plateforme avec ce numéro SIRET. Demandez à ce partenaire de s’y inscrire, ou vérifiez le numéro.";
}
