using GrantsPlatform.Documents.Sheets;

namespace GrantsPlatform.Web.Tests.Calls;

public sealed class WritingATableForSpreadsheets
{
    [Theory]
    [InlineData("Les Amis", "Les Amis")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 1", "'+33 1")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"")]
    [InlineData("Nord ; Sud", "\"Nord ; Sud\"")]
    [InlineData("L’\"École\"", "\"L’\"\"École\"\"\"")]
    [InlineData("Deux\nlignes", "\"Deux\nlignes\"")]
    [InlineData("", "")]
    public void Leaves_no_formula_and_no_separator_loose(string written, string cell) => Assert.Equal(cell, CsvCell.Of(written));
}
