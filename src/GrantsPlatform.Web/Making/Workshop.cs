using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Web.Making;

/// <summary>Every maker of documents, by name. A document is made with the eyes of whoever asked for it, as they are when it is made.</summary>
public sealed class Workshop(Queries queries, TimeProvider clock) : IWorkshop
{
    private readonly Dictionary<string, IDocumentMaker> _makers = Makers(queries, clock).ToDictionary(maker => maker.Name, StringComparer.Ordinal);

    /// <summary>For a runtime that is being made.</summary>
    public static IWorkshop Of(ReadSide side, TimeProvider clock) => new Workshop(new Queries(side, clock), clock);

    /// <summary>To add one: one line.</summary>
    private static IEnumerable<IDocumentMaker> Makers(Queries queries, TimeProvider clock) => [new ListMaker(queries, clock)];

    public async Task<WorkshopAnswer> MakeAsync(DocumentAsked asked, Workbench bench, CancellationToken cancellation)
    {
        if (Find(asked.Document) is not { } maker) return new WorkshopAnswer.NotMade(new DocumentUnsupported());
        return await queries.AskAsync(new PersonWhoComes(asked.By), Viewer.Door, cancellation).ConfigureAwait(false) is { } person
            ? await maker.MakeAsync(asked.Arguments, Viewer.Of(person.Account), bench, cancellation).ConfigureAwait(false)
            : new WorkshopAnswer.NotMade(new DocumentOutOfSight());
    }

    /// <summary>Null where no release that runs here makes such documents.</summary>
    public IDocumentMaker? Find(string document) => _makers.GetValueOrDefault(document);
}
