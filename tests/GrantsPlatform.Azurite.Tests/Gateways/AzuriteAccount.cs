using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GrantsPlatform.Azurite.Tests.Gateways;

/// <summary>
/// A storage account by its connection string. Signs requests with its key, by the scheme "Shared Key" for blobs and queues and by "Shared Key Lite" for tables,
/// as the service documents them.
/// </summary>
public sealed record AzuriteAccount(string Name, byte[] Key, Uri Blobs, Uri Queues, Uri Tables)
{
    private static readonly string[] SignedHeaders =
        ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    private static readonly Lazy<AzuriteAccount> Named = new(() => Parse(
        Environment.GetEnvironmentVariable("GRANTS_AZURITE") is { Length: > 0 } text ? text : throw new InvalidOperationException("GRANTS_AZURITE is not set: run eng/test, or name an Azurite that runs.")));

    /// <summary>That which GRANTS_AZURITE names.</summary>
    public static AzuriteAccount Running => Named.Value;

    /// <exception cref="FormatException">A part is missing; the message names it.</exception>
    public static AzuriteAccount Parse(string connectionString)
    {
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[^1].Trim());
        string Part(string name) => parts.TryGetValue(name, out var value) ? value : throw new FormatException($"The connection string has no {name}.");
        return new AzuriteAccount(Part("AccountName"), Convert.FromBase64String(Part("AccountKey")), new Uri(Part("BlobEndpoint")), new Uri(Part("QueueEndpoint")), new Uri(Part("TableEndpoint")));
    }

    /// <summary>For a request to the blobs or the queues whose headers are complete.</summary>
    public void Sign(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("x-ms-date", Now());
        var all = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default).ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        // The length is added when the request is sent; none counts as empty.
        if (request.Content?.Headers.ContentLength is { } length and > 0) all["Content-Length"] = length.ToString(CultureInfo.InvariantCulture);
        else all.Remove("Content-Length");
        var text = new StringBuilder(request.Method.Method).Append('\n');
        foreach (var name in SignedHeaders) text.Append(all.GetValueOrDefault(name)).Append('\n');
        foreach (var (name, value) in all.Where(header => header.Key.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase)).OrderBy(header => header.Key.ToLowerInvariant(), StringComparer.Ordinal))
            text.Append(name.ToLowerInvariant()).Append(':').Append(value).Append('\n');
        text.Append(Resource(request));
        foreach (var pair in request.RequestUri!.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).OrderBy(pair => pair[0], StringComparer.Ordinal))
            text.Append('\n').Append(pair[0].ToLowerInvariant()).Append(':').Append(Uri.UnescapeDataString(pair[^1]));
        Authorize(request, "SharedKey", text.ToString());
    }

    /// <summary>For a request to the tables.</summary>
    public void SignForTables(HttpRequestMessage request)
    {
        var now = Now();
        request.Headers.TryAddWithoutValidation("x-ms-date", now);
        Authorize(request, "SharedKeyLite", $"{now}\n{Resource(request)}");
    }

    private void Authorize(HttpRequestMessage request, string scheme, string text) =>
        request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {Name}:{Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)))}");

    private string Resource(HttpRequestMessage request) => $"/{Name}{request.RequestUri!.AbsolutePath}";

    private static string Now() => DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
}
