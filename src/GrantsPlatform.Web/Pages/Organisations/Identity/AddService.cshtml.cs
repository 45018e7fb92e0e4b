using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>A service that the body carries.</summary>
public sealed class AddServiceModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    public const string Press = "Appui";
    public const string AddCommune = "commune";

    [BindProperty]
    public string? ServiceName { get; set; }

    [BindProperty]
    public string? Departement { get; set; }

    /// <summary>The codes of the communes that were added so far. A value that is empty is bound as null.</summary>
    [BindProperty]
    public string[]? Chosen { get; set => field = value?.OfType<string>().ToArray(); }

    /// <summary>One more, as it is typed.</summary>
    [BindProperty]
    public string? Commune { get; set; }

    [BindProperty(Name = nameof(Commune) + TypedCommune.ChoicePart)]
    public string? CommuneChoice { get; set; }

    [BindProperty(Name = Press)]
    public string? Pressed { get; set; }

    public IEnumerable<Choice> Communes => (Chosen ?? []).Select(code => new Choice(code, PlaceWords.OfCommune(code)));

    /// <summary>Communes of another département are meant.</summary>
    [BindProperty]
    public bool Across { get; set; }

    /// <summary>Some seem to be of another one: postcodes, or so meant.</summary>
    public bool AskAcross { get; private set; }

    /// <summary>The call for whose file the service is wanted: the way goes on there.</summary>
    [BindProperty(Name = "appel", SupportsGet = true)]
    public string? Call { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        Departement = Seen.Body.Departement;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        if (!TakeCommune()) return Again();
        if (Pressed == AddCommune) return Page();
        var name = ServiceName?.Trim() ?? "";
        var add = new AddService(ServiceCodes.Of(name), name, IdentifierWords.Typed(Departement), [.. Chosen ?? []], Across);
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), add, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
        {
            AskAcross = Across || refusal is CommunesElsewhere;
            if (refusal is not (ServiceInvalid or ServiceCodeTaken))
                return Again(refusal, refusal switch { DepartementCodeInvalid => nameof(Departement), CommuneCodeInvalid or CommunesElsewhere => nameof(Commune), _ => "" });
            // The code is made of the name, which is what the person can change.
            if (refusal is ServiceInvalid) Problems.Add(nameof(ServiceName), "Indiquez le nom du service, en 200 caractères au plus.");
            else Problems.Add(nameof(ServiceName), "Un autre service de l’organisme porte déjà ce nom.", "Choisissez un nom qui les distingue.");
            return Again(RefusalHttp.StatusOf(refusal));
        }
        this.Say($"Le service «\u202F{name}\u202F» est ajouté.");
        return Redirect(Call is { Length: > 0 } ? links.StartDraft(Call) : links.Organisation(organisation));
    }

    /// <summary>What was typed joins those that were chosen; false with a problem where it names none, or several.</summary>
    private bool TakeCommune()
    {
        var typed = new TypedCommune(Texts.Line(Commune ?? ""), CommuneChoice);
        if (typed.IsEmpty) return true;
        if (typed.Commune is not { } commune)
        {
            Problems.Add(nameof(Commune), typed.WhyNot.Message, typed.WhyNot.Remedy);
            return false;
        }
        Chosen = [.. (Chosen ?? []).Append(commune.Code).Distinct()];
        (Commune, CommuneChoice) = (null, null);
        return true;
    }
}
