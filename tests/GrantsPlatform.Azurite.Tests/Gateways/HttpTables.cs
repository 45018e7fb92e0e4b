using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Azurite.Tests.Gateways;

/// <summary>The service's own protocol, without its client.</summary>
public sealed class HttpTables(AzuriteAccount account) : ITables
{
    private const string NextPartition = "x-ms-continuation-NextPartitionKey";
    private const string NextRow = "x-ms-continuation-NextRowKey";

    private readonly string _endpoint = account.Tables.AbsoluteUri.TrimEnd('/');

    public async Task CreateAsync(IEnumerable<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            using var content = new StringContent(JsonSerializer.Serialize(new { TableName = table }), Encoding.UTF8, "application/json");
            using var response = await SendAsync(HttpMethod.Post, "/Tables", content, cancellation);
            if (response.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.NoContent or HttpStatusCode.Conflict)) throw await Service.UnexpectedAsync(response);
        }
    }

    public async ValueTask<Entity?> FindAsync(string table, string partition, string row, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Get, "/" + Address(table, partition, row), null, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound && await CodeAsync(response) is "ResourceNotFound" or "EntityNotFound") return null;
        return TableValues.Read(await JsonAsync(response, cancellation));
    }

    public async ValueTask<EntityPage> QueryAsync(EntityQuery query, CancellationToken cancellation)
    {
        var conditions = new List<string>();
        if (query.Partition is { } partition) conditions.Add($"PartitionKey eq {TableValues.Filter(partition)}");
        if (query.From is { } from) conditions.Add($"RowKey ge {TableValues.Filter(from)}");
        if (query.Below is { } below) conditions.Add($"RowKey lt {TableValues.Filter(below)}");
        conditions.AddRange(query.Equal.Select(pair => $"{pair.Key} eq {TableValues.Filter(pair.Value)}"));
        var filter = conditions.Count > 0 ? "&$filter=" + Uri.EscapeDataString(string.Join(" and ", conditions)) : "";
        var after = query.After is { } token ? "&" + token : "";
        using var response = await SendAsync(HttpMethod.Get, $"/{query.Table}()?$top={query.Most}{filter}{after}", null, cancellation);
        var found = (await JsonAsync(response, cancellation)).GetProperty("value");
        return new EntityPage([.. found.EnumerateArray().Select(TableValues.Read)], Next(response));
    }

    public async Task<bool> SubmitAsync(string table, string partition, IReadOnlyList<EntityAction> actions, CancellationToken cancellation)
    {
        using var batch = TableBatch.Write(_endpoint, table, partition, actions);
        // Told here, so that it does not rest on how strict the other side is.
        if (batch.Headers.ContentLength > TableLimits.TransactionBytes) throw new ArgumentException($"A transaction of {batch.Headers.ContentLength} bytes.");
        using var response = await SendAsync(HttpMethod.Post, "/$batch", batch, cancellation);
        if (response.StatusCode != HttpStatusCode.Accepted) throw await Service.UnexpectedAsync(response);
        var answers = await response.Content.ReadAsStringAsync(cancellation);
        var statuses = TableBatch.Statuses(answers);
        if (statuses.Count == actions.Count && statuses.All(status => status is >= 200 and < 300)) return true;
        return statuses switch
        {
            [.., 404 or 409 or 412] => false,
            [.., >= 500] => throw Service.Outage(answers),
            _ => throw new InvalidOperationException(answers),
        };
    }

    internal static string Address(string table, string partition, string row) => $"{table}(PartitionKey='{Key(partition)}',RowKey='{Key(row)}')";

    private static string Key(string key) => Uri.EscapeDataString(key.Replace("'", "''"));

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string rest, HttpContent? content, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(method, _endpoint + rest) { Content = content };
        request.Headers.Add("x-ms-version", "2019-02-02");
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/json;odata=minimalmetadata"));
        account.SignForTables(request);
        return Service.SendAsync(request, cancellation);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, CancellationToken cancellation) => response.IsSuccessStatusCode
        ? (await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), default, cancellation)).RootElement
        : throw await Service.UnexpectedAsync(response);

    private static async Task<string?> CodeAsync(HttpResponseMessage response)
    {
        using var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return error.RootElement.GetProperty("odata.error").GetProperty("code").GetString();
    }

    /// <summary>As it goes into the next request; the row may be missing.</summary>
    private static string? Next(HttpResponseMessage response)
    {
        if (!response.Headers.NonValidated.TryGetValues(NextPartition, out var partition)) return null;
        var row = response.Headers.NonValidated.TryGetValues(NextRow, out var value) ? $"&NextRowKey={Uri.EscapeDataString(value.ToString())}" : "";
        return $"NextPartitionKey={Uri.EscapeDataString(partition.ToString())}{row}";
    }
}
