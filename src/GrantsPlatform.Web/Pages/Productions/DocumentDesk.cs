using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Productions;

/// <summary>Has documents made in the background, for every page that offers one: see ADR 50.</summary>
public sealed class DocumentDesk(Desk desk, Queries queries, Visitor visitor)
{
    /// <summary>Each waits for those before it, everybody's.</summary>
    public const int MostUnderWay = 5;

    /// <summary>The document, or why there is none. The same form sent twice asks for one.</summary>
    /// <param name="form">The id of the form's command.</param>
    /// <param name="document">The name of its maker.</param>
    /// <param name="order">The record that its maker takes.</param>
    public async Task<Answer<string>> OrderAsync<TOrder>(string form, string document, string title, TOrder order, CancellationToken cancellation) where TOrder : class
    {
        var arguments = JsonSerializer.Serialize(order, Wire.Options);
        var id = Digest.Of(string.Join('\n', form, document, arguments))[..32];
        if (await queries.AskAsync(new MyProductions(), visitor.Viewer, cancellation).ConfigureAwait(false) is { UnderWay: >= MostUnderWay } mine && mine.Documents.All(one => one.Id != id))
            return new TooManyDocuments(MostUnderWay);
        var called = title.Length <= ProductionDecider.LongestTitle ? title : title[..ProductionDecider.LongestTitle];
        return await desk.SendAsync(ProductionState.IdOf(id), new OrderDocument(document, called, arguments), $"{id}-order", cancellation: cancellation).ConfigureAwait(false) is { } refusal ? refusal : id;
    }
}
