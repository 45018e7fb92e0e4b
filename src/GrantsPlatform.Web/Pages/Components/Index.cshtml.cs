using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Components;

/// <summary>Every component in its states, for those who write pages and those who test them.</summary>
public sealed class IndexModel(Links links) : GrantsPage
{
    public static IReadOnlyList<Choice> Natures =>
    [
        new("association", "Association", "Déclarée en préfecture, avec un numéro RNA."),
        new("commune", "Commune ou groupement de communes"),
        new("autre", "Autre organisme"),
    ];

    public static IReadOnlyList<Choice> Territories =>
    [
        new("1", "Vallée du Nord", Group: "Montagne"),
        new("2", "Haut plateau", Group: "Montagne"),
        new("3", "Rives du fleuve", Group: "Plaine"),
    ];

    public static IReadOnlyList<Choice> YesNo => [new("oui", "Oui"), new("non", "Non")];

    [BindProperty(SupportsGet = true, Name = "etat")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "tri")]
    public string? Order { get; set; }

    public bool InError => State == "erreurs";

    public string TitleOfProject { get; } = "Ateliers du samedi";

    public IReadOnlyList<Crumb> Steps =>
        [new("Organisme", links.Components()), new("Projet", links.Components()), new("Budget", ""), new("Pièces", ""), new("Envoi", "")];

    public string Sorting(string column) => links.ComponentsSorted(Order == column ? column + "-desc" : column);

    public ColumnOrder Sorted(string column) => Order == column ? ColumnOrder.Up : Order == column + "-desc" ? ColumnOrder.Down : ColumnOrder.No;

    public void OnGet()
    {
        if (!InError) return;
        Problems.Add("Title", "L’intitulé du projet manque.", "Écrivez-le tel qu’il figurera dans la convention.");
        Problems.Add("Summary", "Le résumé est trop long.");
        Problems.Add("Amount", "Le montant «\u00A0douze mille\u00A0» n’est pas un montant en euros.", "Écrivez-le en chiffres, par exemple 12 000 ou 12 000,50.");
        Problems.Add("Start", "Le 31 février n’existe pas.");
        Problems.Add("Nature", "Choisissez la nature de votre organisme.");
        Problems.Add("Territory", "Choisissez un territoire.");
        Problems.Add("Audiences", "Choisissez au moins un public.");
        Problems.Add("Statutes", "Ce fichier n’est pas un PDF.", "Enregistrez-le au format PDF, puis envoyez-le de nouveau.");
        Problems.Add("Certified", "Cochez cette case pour continuer.");
        Problems.Add("", "Une autre personne a modifié ce dossier entre-temps.", "Relisez ses changements plus bas, puis enregistrez.");
    }
}
