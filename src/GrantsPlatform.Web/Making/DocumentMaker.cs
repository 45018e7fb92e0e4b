using System.Text.Json;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Documents;

namespace GrantsPlatform.Web.Making;

/// <summary>A maker whose orders are a record.</summary>
public abstract class DocumentMaker<TOrder> : IDocumentMaker where TOrder : class
{
    public abstract string Name { get; }

    protected abstract Task<WorkshopAnswer> MakeAsync(TOrder order, Viewer viewer, Workbench bench, CancellationToken cancellation);

    protected abstract ValueTask<bool> IsOpenAsync(TOrder order, string? sight, Viewer viewer, CancellationToken cancellation);

    /// <summary>What decides on what somebody sees, for an answer to keep; null: nobody is there who sees anything.</summary>
    protected static async ValueTask<string?> MarkAsync(Queries queries, MarkOfSight sight, Viewer viewer, CancellationToken cancellation) =>
        (await queries.AskAsync(sight, viewer, cancellation).ConfigureAwait(false))?.Mark;

    async Task<WorkshopAnswer> IDocumentMaker.MakeAsync(string arguments, Viewer viewer, Workbench bench, CancellationToken cancellation) =>
        Read(arguments) is { } order ? await MakeAsync(order, viewer, bench, cancellation).ConfigureAwait(false) : new WorkshopAnswer.NotMade(new DocumentUnsupported());

    async ValueTask<bool> IDocumentMaker.IsOpenAsync(string arguments, string? sight, Viewer viewer, CancellationToken cancellation) =>
        Read(arguments) is { } order && await IsOpenAsync(order, sight, viewer, cancellation).ConfigureAwait(false);

    /// <summary>Null where another release wrote it otherwise.</summary>
    private static TOrder? Read(string arguments)
    {
        try
        {
            return JsonSerializer.Deserialize<TOrder>(arguments, Wire.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
