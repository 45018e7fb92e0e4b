using System.Xml;

namespace GrantsPlatform.Files.Inspection;

/// <summary>A package whose parts have been gone through once.</summary>
internal sealed record Package(byte[] Content, IReadOnlyList<ZipPart> Parts, ExpansionBudget Budget)
{
    /// <summary>As deep as elements may lie in each other; real documents reach a few dozen.</summary>
    private const int Deepest = 256;

    /// <summary>Old OpenDocument lists name a document type; it is passed over, never read. In Office packages it is forbidden.</summary>
    public bool MayNameDocumentType { get; init; }

    public ZipPart? Find(string name) => Parts.FirstOrDefault(part => part.Is(name));

    public Stream Open(ZipPart part) => part.Open(Content);

    /// <summary>
    /// The reader stands on each element in turn; the first answer that is not null ends it. No entity or outside resource is read.
    /// </summary>
    /// <exception cref="XmlException">The part is not well-formed, or deeper than any document.</exception>
    public T? FirstOf<T>(ZipPart part, Func<XmlReader, T?> look) where T : class
    {
        using var opened = Open(part);
        using var reader = XmlReader.Create(opened, new XmlReaderSettings
        {
            DtdProcessing = MayNameDocumentType ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Budget.Limits.MostExpanded,
            MaxCharactersFromEntities = 1,
        });
        while (reader.Read())
        {
            if (reader.Depth > Deepest) throw new XmlException("Too deep.");
            if (reader.NodeType == XmlNodeType.Element && look(reader) is { } answer) return answer;
        }
        return null;
    }
}
