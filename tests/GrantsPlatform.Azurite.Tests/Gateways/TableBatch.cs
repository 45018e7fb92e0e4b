using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Azurite.Tests.Gateways;

/// <summary>An entity group transaction: requests inside one request, all on one partition.</summary>
internal static partial class TableBatch
{
    public static HttpContent Write(string endpoint, string table, string partition, IReadOnlyList<EntityAction> actions)
    {
        var id = Guid.NewGuid();
        var text = new StringBuilder($"--batch_{id}\r\nContent-Type: multipart/mixed; boundary=changeset_{id}\r\n\r\n");
        foreach (var (action, number) in actions.Select((action, number) => (action, number)))
        {
            text.Append($"--changeset_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: {number}\r\n\r\n");
            Write(text, endpoint, table, partition, action);
        }
        text.Append($"--changeset_{id}--\r\n--batch_{id}--\r\n");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/mixed; boundary=batch_{id}");
        return content;
    }

    /// <summary>Of each action, or of the one that failed.</summary>
    public static IReadOnlyList<int> Statuses(string answer) => [.. StatusLine().Matches(answer).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    private static void Write(StringBuilder text, string endpoint, string table, string partition, EntityAction action)
    {
        var address = $"{endpoint}/{HttpTables.Address(table, partition, action.Row)}";
        var (method, uri, condition, values) = action switch
        {
            EntityAction.Insert insert => ("POST", $"{endpoint}/{table}", null, insert.Values),
            EntityAction.Replace replace => ("PUT", address, replace.ETag, replace.Values),
            EntityAction.Put put => ("PUT", address, null, put.Values),
            EntityAction.Delete delete => ("DELETE", address, delete.ETag ?? "*", null),
            _ => throw new InvalidOperationException($"{action} is not known."),
        };
        text.Append($"{method} {uri} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (method == "POST") text.Append("Prefer: return-no-content\r\n");
        if (condition is not null) text.Append($"If-Match: {condition}\r\n");
        if (values is not null) text.Append("Content-Type: application/json\r\n\r\n").Append(Encoding.UTF8.GetString(TableValues.Write(partition, action.Row, values)));
        text.Append("\r\n");
        if (values is null) text.Append("\r\n");
    }

    [GeneratedRegex(@"^HTTP/1\.1 (\d{3})", RegexOptions.Multiline)]
    private static partial Regex StatusLine();
}
