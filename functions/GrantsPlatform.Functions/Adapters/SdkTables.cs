using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>The tables of the account through the service's own client.</summary>
internal sealed class SdkTables(TableServiceClient service) : ITables
{
    /// <summary>A conflict over what is there or not is an answer; a table that is missing is a fault of the installation.</summary>
    private const string TableNotFound = "TableNotFound";

    public async Task CreateAsync(IEnumerable<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
            await Storage.CallAsync(() => service.CreateTableIfNotExistsAsync(table, cancellation), cancellation).ConfigureAwait(false);
    }

    public async ValueTask<Entity?> FindAsync(string table, string partition, string row, CancellationToken cancellation)
    {
        var found = await Storage.CallAsync(
            () => service.GetTableClient(table).GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation), cancellation).ConfigureAwait(false);
        return found.HasValue && found.Value is { } entity ? SdkEntities.Read(entity) : null;
    }

    public async ValueTask<EntityPage> QueryAsync(EntityQuery query, CancellationToken cancellation)
    {
        var pages = service.GetTableClient(query.Table).QueryAsync<TableEntity>(FilterOf(query), query.Most, cancellationToken: cancellation).AsPages(query.After);
        return await Storage.CallAsync(
            async () =>
            {
                await foreach (var page in pages.WithCancellation(cancellation).ConfigureAwait(false))
                    return new EntityPage([.. page.Values.Select(SdkEntities.Read)], string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
                return new EntityPage([], null);
            },
            cancellation).ConfigureAwait(false);
    }

    public async Task<bool> SubmitAsync(string table, string partition, IReadOnlyList<EntityAction> actions, CancellationToken cancellation)
    {
        try
        {
            await Storage.CallAsync(
                () => service.GetTableClient(table).SubmitTransactionAsync(actions.Select(action => SdkEntities.Write(partition, action)), cancellation),
                cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 409 or 412 || (conflict.Status is 404 && conflict.ErrorCode != TableNotFound))
        {
            return false;
        }
    }

    /// <summary>Names of properties are the layout's own.</summary>
    private static string? FilterOf(EntityQuery query)
    {
        var conditions = new List<string>();
        if (query.Partition is { } partition) conditions.Add(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"));
        if (query.From is { } from) conditions.Add(TableClient.CreateQueryFilter($"RowKey ge {from}"));
        if (query.Below is { } below) conditions.Add(TableClient.CreateQueryFilter($"RowKey lt {below}"));
        foreach (var (name, value) in query.Equal)
            conditions.Add($"{name} eq {LiteralOf(value)}");
        return conditions.Count == 0 ? null : string.Join(" and ", conditions);
    }

    /// <summary>By the client's own rules of quoting – but for bytes, which it spells in decimals where the service reads hexadecimals.</summary>
    private static string LiteralOf(object value) =>
        value is byte[] bytes ? $"X'{Convert.ToHexString(bytes)}'" : TableClient.CreateQueryFilter(FormattableStringFactory.Create("{0}", value));
}
