using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using GrantsPlatform.Files.Blobs;

namespace GrantsPlatform.Azurite.Tests.Gateways;

/// <summary>The service's own protocol, without its client.</summary>
public sealed class HttpBlobs(AzuriteAccount account, string container) : IBlobs
{
    private const string Note = "x-ms-meta-note";

    public async Task CreateAsync(CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Put, "?restype=container", cancellation);
        if (response.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.Conflict)) throw await Service.UnexpectedAsync(response);
    }

    public async ValueTask<Blob?> FindAsync(string name, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Head, "/" + name, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound) return null;
        if (!response.IsSuccessStatusCode) throw await Service.UnexpectedAsync(response);
        var note = response.Headers.NonValidated.TryGetValues(Note, out var values) ? values.ToString() : "";
        return new Blob(name, response.Content.Headers.ContentLength!.Value, note, response.Headers.ETag!.Tag);
    }

    public async IAsyncEnumerable<Blob> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var marker = ""; ;)
        {
            using var response = await SendAsync(HttpMethod.Get, $"?restype=container&comp=list&include=metadata&prefix={Uri.EscapeDataString(prefix)}&marker={Uri.EscapeDataString(marker)}", cancellation);
            if (!response.IsSuccessStatusCode) throw await Service.UnexpectedAsync(response);
            var page = XDocument.Parse(await response.Content.ReadAsStringAsync(cancellation)).Root!;
            foreach (var blob in page.Element("Blobs")!.Elements("Blob"))
            {
                var properties = blob.Element("Properties")!;
                yield return new Blob(blob.Element("Name")!.Value, (long)properties.Element("Content-Length")!, blob.Element("Metadata")?.Element("note")?.Value ?? "", properties.Element("Etag")!.Value);
            }
            if ((marker = page.Element("NextMarker")?.Value ?? "").Length == 0) yield break;
        }
    }

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string name, string eTag, long from, int count, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Get, "/" + name, cancellation, null, ("x-ms-range", $"bytes={from}-{from + count - 1}"), ("If-Match", eTag));
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed) return null;
        if (!response.IsSuccessStatusCode) throw await Service.UnexpectedAsync(response);
        return await response.Content.ReadAsByteArrayAsync(cancellation);
    }

    public async Task<bool> PutAsync(string name, Stream content, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Put, "/" + name, cancellation, Body(content), ("x-ms-blob-type", "BlockBlob"), ("If-None-Match", "*"));
        return await WasDoneAsync(response);
    }

    public async Task<bool> StartAsync(string name, string note, string? eTag, CancellationToken cancellation)
    {
        var condition = eTag is null ? ("If-None-Match", "*") : ("If-Match", eTag);
        var headers = note.Length > 0 ? new[] { ("x-ms-blob-type", "AppendBlob"), condition, (Note, note) } : [("x-ms-blob-type", "AppendBlob"), condition];
        using var response = await SendAsync(HttpMethod.Put, "/" + name, cancellation, Body(Stream.Null), headers);
        return await WasDoneAsync(response);
    }

    public async Task<bool> AppendAsync(string name, long at, ReadOnlyMemory<byte> block, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Put, $"/{name}?comp=appendblock", cancellation, new ReadOnlyMemoryContent(block), ("x-ms-blob-condition-appendpos", at.ToString(CultureInfo.InvariantCulture)));
        return await WasDoneAsync(response);
    }

    public async Task DeleteAsync(string name, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Delete, "/" + name, cancellation);
        if (response.StatusCode is not (HttpStatusCode.Accepted or HttpStatusCode.NotFound)) throw await Service.UnexpectedAsync(response);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string rest, CancellationToken cancellation, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, $"{account.Blobs.AbsoluteUri.TrimEnd('/')}/{container}{rest}") { Content = content };
        request.Headers.Add("x-ms-version", "2021-12-02");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        account.Sign(request);
        return Service.SendAsync(request, cancellation);
    }

    private static StreamContent Body(Stream content) => new(content) { Headers = { ContentLength = content.Length - content.Position } };

    /// <summary>A condition that does not hold is an answer. Of conflicts, only those that the port names.</summary>
    private static async Task<bool> WasDoneAsync(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Created) return true;
        var code = response.Headers.NonValidated.TryGetValues("x-ms-error-code", out var values) ? values.ToString() : "";
        return response.StatusCode == HttpStatusCode.PreconditionFailed || code is "BlobAlreadyExists" or "BlobNotFound" or "BlockCountExceedsLimit" ? false : throw await Service.UnexpectedAsync(response);
    }
}
