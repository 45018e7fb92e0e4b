using System.Text;
using System.Xml.Linq;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace GrantsPlatform.Serverless.Secrets;

/// <summary>
/// The ring of keys that cookies, forms' tokens and mailed links are sealed with, in a table, so that what one instance sealed every other opens. A key is
/// written once and stays; the framework makes the next one in good time.
/// </summary>
public sealed class TableKeyRing(ITables tables, string table) : IXmlRepository
{
    private const string Partition = "ring";
    private const string Content = "xml";

    /// <summary>The framework's door is synchronous; it asks once a day.</summary>
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    /// <summary>Two instances may each make a key at the same time: both stay, under names of their own.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        var bytes = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        if (bytes.Length > TableLimits.PropertyBytes) throw new ArgumentException("A key is larger than a property takes.", nameof(element));
        var insert = new EntityAction.Insert(Digest.Of(bytes), new Dictionary<string, object> { [Content] = bytes });
        // Refused only when the very same key is there.
        _ = Task.Run(() => tables.SubmitAsync(table, Partition, [insert], CancellationToken.None)).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var ring = new List<XElement>();
        EntityPage? page = null;
        do
        {
            page = await tables.QueryAsync(new EntityQuery(table, Partition) { After = page?.Next }, CancellationToken.None).ConfigureAwait(false);
            ring.AddRange(page.Entities.Select(entity => XElement.Parse(Encoding.UTF8.GetString((byte[])entity.Values[Content]))));
        }
        while (page.Next is not null);
        return ring;
    }
}
