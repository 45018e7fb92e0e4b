using DocumentFormat.OpenXml.Wordprocessing;

namespace GrantsPlatform.Documents.Word;

/// <summary>Lists that are lists: their dashes are Word's own.</summary>
internal static class WordLists
{
    public const int Bullets = 1;

    public static Numbering All() => new(
        new AbstractNum(new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "–" },
                new LevelJustification { Val = LevelJustificationValues.Left }, new PreviousParagraphProperties(new Indentation { Left = "454", Hanging = "227" })) { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Bullets });
}
