using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace GrantsPlatform.Web.Doors;

/// <summary>
/// The one table of who may open what. To add a page: one line in the file of its journey (DoorTable.{Journey}.cs); to add a journey: its
/// file, and its name in <see cref="All"/>. The platform does not start with a page that has no line, nor with a line that has no page.
/// </summary>
public static partial class DoorTable
{
    private static readonly FrozenDictionary<string, Door> Table = All().ToFrozenDictionary(line => line.Page, line => line.Door);

    public static IReadOnlyCollection<string> Pages => Table.Keys;

    /// <exception cref="InvalidOperationException">The page has no line.</exception>
    public static Door Of(string page) =>
        Table.TryGetValue(page, out var door) ? door : throw new InvalidOperationException($"The page {page} has no door: add a line to DoorTable.");

    private static IEnumerable<(string Page, Door Door)> All() => [.. OfTheFrame, .. OfTheDemonstration, .. OfSigningIn, .. OfDrafts, .. OfSubmissions, .. OfFollowing, .. OfGrants, .. OfInstruction, .. OfJobs, .. OfProductions, .. OfCommittees, .. OfManagement, .. OfPaying, .. OfGranting, .. OfThePublic, .. OfOrganisations, .. OfOperations, .. OfOversight, .. OfAccounts, .. OfProgrammes, .. OfTemplates];

    /// <summary>Puts each page's door on its endpoints.</summary>
    internal sealed class Convention : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model) => model.EndpointMetadata.Add(Of(model.ViewEnginePath));
    }
}

public static class DoorsOfEndpoints
{
    /// <summary>An endpoint that is no page says its door where it is mapped.</summary>
    public static TBuilder Behind<TBuilder>(this TBuilder endpoint, Door door) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(door);
}
