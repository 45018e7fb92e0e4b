using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GrantsPlatform.Documents.Word;

/// <summary>Content controls, by which people who open a template in Word see what will stand where.</summary>
internal static class WordControls
{
    /// <summary>As long as Word takes.</summary>
    public const int LongestTag = 64;

    public static SdtBlock Around(string tag, string meaning, IEnumerable<OpenXmlElement> paragraphs)
    {
        var content = new SdtContentBlock();
        content.Append(paragraphs);
        return new SdtBlock(About(tag, meaning), content);
    }

    public static SdtRow Around(string tag, string meaning, TableRow row) => new(About(tag, meaning), new SdtContentRow(row));

    public static SdtRun Around(string tag, string meaning, Run run) => new(About(tag, meaning), new SdtContentRun(run));

    private static SdtProperties About(string tag, string meaning) =>
        new(new SdtAlias { Val = meaning.Length <= LongestTag ? meaning : $"{meaning.AsSpan(0, LongestTag - 1)}…" }, new Tag { Val = tag });
}
