using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace GrantsPlatform.Documents.Tests.Word;

/// <summary>What the format's own validator says of a file.</summary>
internal static class Validated
{
    public static IEnumerable<string> Faults(byte[] bytes) => Faults(bytes, stream => WordprocessingDocument.Open(stream, isEditable: false));

    public static IEnumerable<string> FaultsOfSlides(byte[] bytes) => Faults(bytes, stream => PresentationDocument.Open(stream, isEditable: false));

    public static IEnumerable<string> FaultsOfWorkbook(byte[] bytes) => Faults(bytes, stream => SpreadsheetDocument.Open(stream, isEditable: false));

    private static IEnumerable<string> Faults(byte[] bytes, Func<Stream, OpenXmlPackage> open)
    {
        using var stream = new MemoryStream(bytes);
        using var file = open(stream);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }
}
