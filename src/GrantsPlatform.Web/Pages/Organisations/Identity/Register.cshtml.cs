using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Enters a body that is not known yet.</summary>
public sealed class RegisterModel(Registry registry, Links links, Queries queries, Visitor visitor, Desk desk) : GrantsPage
{
    [BindProperty]
    public string? LegalName { get; set; }

    [BindProperty]
    public string? Siret { get; set; }

    [BindProperty(Name = SiretDoubt.Name)]
    public SiretDoubt Doubt { get; set; } = new();

    /// <summary>The body has none, or none yet.</summary>
    [BindProperty]
    public bool WithoutSiret { get; set; }

    [BindProperty]
    public string? OtherNumber { get; set; }

    [BindProperty]
    public string? Rna { get; set; }

    [BindProperty]
    public string? LegalKind { get; set; }

    [BindProperty]
    public string? CreatedOn { get; set; }

    [BindProperty]
    public string? Departement { get; set; }

    [BindProperty(Name = AddressForm.Name)]
    public AddressForm Address { get; set; } = new();

    [BindProperty]
    public bool AttachedToOlderBody { get; set; }

    /// <summary>The call for whose file the body is entered: the way goes on there.</summary>
    [BindProperty(Name = "appel", SupportsGet = true)]
    public string? Call { get; set; }

    [BindProperty]
    public string? ServiceName { get; set; }

    /// <summary>The call is one for services: the first is entered with its body.</summary>
    public bool AsksService { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        AsksService = Call is { Length: > 0 } && await queries.AskAsync(new CallToStartIn(Call, []), visitor.Viewer, cancellation).ConfigureAwait(false) is { Definition.Applicants.PerService: true };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation).ConfigureAwait(false);
        if (Read() is not { } register) return Again();
        var registered = WithoutSiret
            ? await registry.RegisterAsync(Without(register), CommandId, cancellation).ConfigureAwait(false)
            : await registry.RegisterAsync(register, Doubt.Why, CommandId, cancellation).ConfigureAwait(false);
        if (registered.IsGiven)
        {
            this.Say($"L’organisme «\u202F{register.LegalName}\u202F» est inscrit.");
            return await GoOnAsync(registered.Value, register.Departement, cancellation).ConfigureAwait(false);
        }
        if (registered.Refusal is not KeyHeldByAnother) return Again(registered.Refusal, FieldOf(registered.Refusal));
        // Without the name of anybody: whoever types a SIRET must not learn who works there.
        Problems.Add(WithoutSiret ? OtherNumber is null ? nameof(Rna) : nameof(OtherNumber) : nameof(Siret), "Un organisme est déjà inscrit sous ce numéro.",
            "Vérifiez le numéro. S’il est exact, demandez à un membre de l’organisme de vous inviter depuis sa page «\u202FMembres\u202F»\u202F; si vous n’en connaissez aucun, écrivez à l’administrateur de la plateforme.");
        return Again(StatusCodes.Status409Conflict);
    }

    /// <summary>Back to the file that the body is wanted for, with the service that it is for; or to the body.</summary>
    private async Task<IActionResult> GoOnAsync(string organisation, string departement, CancellationToken cancellation)
    {
        if (Call is not { Length: > 0 } call) return Redirect(links.Organisation(organisation));
        if (!AsksService) return Redirect(links.StartDraft(call));
        var name = (ServiceName ?? "").Trim();
        var add = new AddService(ServiceCodes.Of(name), name, departement, []);
        // The body stands: what is wrong with the service is said where services are added.
        return await desk.SendAsync(OrganisationState.IdOf(organisation), add, $"{CommandId}-service", cancellation: cancellation).ConfigureAwait(false) is null
            ? Redirect(links.StartDraft(call))
            : Redirect(links.AddServiceFor(organisation, call));
    }

    /// <summary>Null with a problem for each field that cannot be read, all at once.</summary>
    private RegisterOrganisation? Read()
    {
        var (siret, rna) = (IdentifierWords.Typed(Siret), IdentifierWords.Typed(Rna));
        if (string.IsNullOrWhiteSpace(LegalName)) Problems.Add(new LegalNameInvalid(), nameof(LegalName));
        if (WithoutSiret && siret.Length > 0) Problems.Add(nameof(WithoutSiret), "Vous avez aussi saisi un numéro SIRET.", "Effacez ce numéro, ou décochez cette case.");
        if (!WithoutSiret && Doubt.Judge(siret) is { } wrong) Problems.Add(wrong, Doubt.FieldOf(wrong, nameof(Siret)));
        if (rna.Length > 0 && Core.Identifiers.Rna.Check(rna) is { } notRna) Problems.Add(notRna, nameof(Rna));
        if (LegalForms.Find(LegalKind) is null) Problems.Add(new LegalKindInvalid(), nameof(LegalKind));
        if (Typed.Date(CreatedOn) is not { } createdOn)
        {
            Problems.Add(nameof(CreatedOn), CreatedOn.IsMissing() ? "Indiquez la date de création." : "La date de création n’est pas lisible.", "Saisissez-la sous la forme jj/mm/aaaa.");
            createdOn = default;
        }
        var departement = IdentifierWords.Typed(Departement);
        if (departement.Length == 0) Problems.Add(nameof(Departement), "Indiquez le département du siège.", "Choisissez-le dans la liste.");
        else if (!Departements.Has(departement)) Problems.Add(new DepartementCodeInvalid(), nameof(Departement));
        Address.Judge(Problems);
        if (AsksService && ServiceCodes.Of(ServiceName ?? "").Length == 0) Problems.Add(nameof(ServiceName), "Indiquez le nom du service, en 200 caractères au plus.");
        return Problems.Any ? null : new RegisterOrganisation(LegalName.Required("the name"), siret, rna.Length == 0 ? null : rna, LegalKind.Required("the kind"), createdOn, departement, AttachedToOlderBody, Doubt.Confirmed) { HeadOffice = Address.Read() };
    }

    private RegisterWithoutSiret Without(RegisterOrganisation register) => new(
        register.LegalName, register.Rna, string.IsNullOrWhiteSpace(OtherNumber) ? null : OtherNumber.Trim(), register.LegalKind, register.CreatedOn, register.Departement, register.AttachedToOlderBody)
    { HeadOffice = register.HeadOffice };

    private string FieldOf(Refusal refusal) => refusal switch
    {
        LegalNameInvalid => nameof(LegalName),
        SiretMissing or SiretInvalid or SirenInsteadOfSiret or RnaInsteadOfSiret or SiretNeedsReason => Doubt.FieldOf(refusal, nameof(Siret)),
        OtherNumberInvalid => nameof(OtherNumber),
        RnaInvalid or SiretInsteadOfRna => nameof(Rna),
        LegalKindInvalid => nameof(LegalKind),
        CreatedInTheFuture => nameof(CreatedOn),
        DepartementCodeInvalid => nameof(Departement),
        _ => AddressForm.FieldOf(refusal),
    };
}
