using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Making.Bundles;
using GrantsPlatform.Web.Making.Scans;

namespace GrantsPlatform.Web.Making;

/// <summary>Every maker of documents, by name. A document is made with the eyes of whoever asked for it, as they are when it is made.</summary>
/// <param name="files">Where the files lie that documents are made of.</param>
public sealed class Workshop(Queries queries, IFileStore files, PdfOffice office, TimeProvider clock) : IWorkshop
{
    private readonly Dictionary<string, IDocumentMaker> _makers = Makers(queries, files, office, clock).ToDictionary(maker => maker.Name, StringComparer.Ordinal);

    /// <summary>For a runtime that is being made.</summary>
    public static Func<ReadSide, TimeProvider, IWorkshop> With(IFileStore files) => (side, clock) => new Workshop(new Queries(side, clock), files, PdfOffice.OfThisMachine, clock);

    /// <summary>To add one: one line.</summary>
    private static IEnumerable<IDocumentMaker> Makers(Queries queries, IFileStore files, PdfOffice office, TimeProvider clock) =>
    [
        new ListMaker(queries, clock),
        new EvidenceMaker(queries, files),
        new BundleMaker(queries, files, office, clock),
        new PdfMaker(queries, files, office),
        new ScanMaker(queries, files),
    ];

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
