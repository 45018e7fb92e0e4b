using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace GrantsPlatform.Documents.Tests.Transfers;

/// <summary>The schema of orders as ISO publishes it.</summary>
internal static class PainSchema
{
    private static readonly Lazy<XmlSchemaSet> Schema = new(() =>
    {
        var set = new XmlSchemaSet();
        using var reader = XmlReader.Create(Path.Combine(AppContext.BaseDirectory, "Transfers", "pain.001.001.09.xsd"));
        set.Add("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09", reader);
        set.Compile();
        return set;
    });

    public static ImmutableArray<string> FaultsOf(XDocument order)
    {
        var faults = new List<string>();
        order.Validate(Schema.Value, (_, fault) => faults.Add(fault.Message));
        return [.. faults];
    }
}
