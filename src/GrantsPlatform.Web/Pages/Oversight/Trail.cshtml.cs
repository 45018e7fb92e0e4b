using System.Collections.Immutable;
using GrantsPlatform.Core;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>Everything that happened, searched by who did it, to what, and when.</summary>
public sealed class TrailModel(Queries queries, Visitor visitor, TrailSearch search, Links links) : SearchPage
{
    public TrailAddress Address { get; private set; } = new();

    /// <summary>Those who are called as was typed, where they are several.</summary>
    public ImmutableArray<NamedPerson> Namesakes { get; private set; } = [];

    /// <summary>Where the search for the person goes on; null: all accounts were read.</summary>
    public string? MorePeople { get; private set; }

    /// <summary>Null where what was typed cannot be understood.</summary>
    public FoundTrail? Found { get; private set; }

    /// <summary>Of all that the search finds; null where it finds nothing that can be listed.</summary>
    public ExportLinks? Export { get; private set; }

    /// <summary>The one file that the page is about.</summary>
    public string? OneFile => Address.Object is not null && Found is { Lines: [var line, ..] } && line.Id.Kind == ApplicationState.Kind ? line.Id.Key : null;

    public static IEnumerable<Choice> Kinds => Catalogue.Kinds.Select(kind => new Choice(kind.Name, kind.Word)).OrderBy(choice => choice.Label, StringComparer.CurrentCulture);

    /// <summary>Under what they are sent to; time passes for all of them.</summary>
    public static IEnumerable<Choice> Commands { get; } =
    [
        .. Wire.CommandTypes
            .Select(type => (Name: Wire.NameOfCommand(type), Catalogue.Kinds.FirstOrDefault(kind => kind.Decider.CommandType.IsAssignableFrom(type))?.Word))
            .Select(command => new Choice(command.Name, CommandWords.Of(command.Name), Group: command.Word ?? "plateforme"))
            .OrderBy(choice => choice.Group, StringComparer.CurrentCulture).ThenBy(choice => choice.Label, StringComparer.CurrentCulture),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Address = TrailAddress.Of(Request.Query);
        var read = await search.ReadAsync(Address, visitor.Viewer, Problems, cancellation).ConfigureAwait(false);
        (Namesakes, MorePeople) = (read.Namesakes, read.MorePeople);
        if (read.Understood is not { Filter: { } filter } understood) return Page();
        if (await queries.AskAsync(new TrailToSearch(filter, PageSize, Continued), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found)
            return Continued is null ? NotFound() : Redirect(links.TrailOf(Address));
        if (found.ObjectUnknown)
        {
            Problems.Add(TrailAddress.ObjectName, "Aucun objet ne porte cet identifiant ni ce numéro.", "Copiez le numéro du dossier, ou un identifiant comme call/mon-appel.");
            return Page();
        }
        (Found, Export) = (found, links.ExportTrail(understood));
        return Page();
    }
}
