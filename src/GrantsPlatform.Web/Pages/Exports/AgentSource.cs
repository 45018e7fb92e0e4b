using System.Collections.Immutable;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Those who hold a role, as the administrators' list shows them.</summary>
internal sealed class AgentSource() : ListSource(ExportedList.Agents, "comptes", "/exploitation/comptes/tableur", Door.Administrators, null)
{
    /// <summary>In addresses: those of one programme.</summary>
    public const string ProgrammeName = "programme";

    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var programme = asked.Query[ProgrammeName].FirstOrDefault() is { Length: > 0 } one ? one : null;
        return asked.OpenAsync(
            new AgentsToList(programme), listed => new SheetDownload("comptes", Head(listed, programme), listed.Agents.Length, listed.Agents.Select(Row).ToAsyncEnumerable()), cancellation);
    }

    private static SheetHead Head(ListedAgents listed, string? programme) => new("Agents et rôles", [new("Personne", 40), new("Rôles", 100), new("Compte", 30)])
    {
        Notes = [new("Liste", programme is null ? "tous les programmes" : listed.Programmes.FirstOrDefault(one => one.Code == programme)?.Title ?? programme)],
    };

    private static ImmutableArray<Cell> Row(ListedAgent agent) => [Cell.Of(agent.Name), Cell.Of(string.Join("\u202F; ", agent.Roles)), Cell.Of(agent.Id)];
}
