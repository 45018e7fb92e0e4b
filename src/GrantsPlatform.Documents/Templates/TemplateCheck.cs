using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Templates;

namespace GrantsPlatform.Documents.Templates;

/// <summary>Whether a file may be a template: nothing active in it, nothing from elsewhere, no field that the document has not, and all that the law asks for.</summary>
public static class TemplateCheck
{
    public const int MostMegabytes = 5;
    public const int MostBytes = MostMegabytes * 1_000_000;

    /// <summary>Everything that is wrong, each with its place; nothing where the file may be used.</summary>
    public static ImmutableArray<Refusal> FaultsOf(byte[] bytes, TemplateKind kind)
    {
        if (bytes.Length > MostBytes) return [new TemplateTooLarge(MostMegabytes)];
        try
        {
            // What is hidden in the package is looked for before any library opens it.
            if (TemplatePackage.FaultsOf(bytes) is { IsEmpty: false } faults) return faults;
            using var stream = new MemoryStream(bytes, writable: false);
            using var file = WordprocessingDocument.Open(stream, isEditable: false);
            if (file.MainDocumentPart?.Document?.Body is null) return [new TemplateUnreadable()];
            ImmutableArray<Refusal> found = [.. TemplateContent.FaultsOf(file), .. TemplateFields.FaultsOf(file, kind)];
            if (found.IsEmpty) _ = TemplateFilling.Fill(bytes, kind.Trial(), kind.Title);
            return found;
        }
        catch (Exception broken) when (broken is InvalidDataException or OpenXmlPackageException or XmlException or FormatException or IOException or InvalidOperationException or ArgumentException)
        {
            return [new TemplateUnreadable()];
        }
    }
}
