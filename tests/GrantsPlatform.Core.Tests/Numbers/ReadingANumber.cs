using GrantsPlatform.Core.Numbers;

namespace GrantsPlatform.Core.Tests.Numbers;

public sealed class ReadingANumber
{
    [Theory]
    [InlineData("LOGE25-0042")]
    [InlineData("loge25-0042")]
    [InlineData("Loge25 0042")]
    [InlineData("loge 25 0042")]
    [InlineData("LOGE250042")]
    [InlineData(" loge25‑0042 ")]
    [InlineData("n° LOGE25-0042")]
    public void Takes_it_in_any_case_and_with_or_without_a_hyphen(string typed) => Assert.Equal(new FileNumber("LOGE25", 42), FileNumber.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("LOGE25")]
    [InlineData("LOGE25-42")]
    [InlineData("LOGE25-0000")]
    [InlineData("25-0042")]
    [InlineData("TROPLONGUES25-0042")]
    [InlineData("LOGE25-9999999999")]
    [InlineData("d-0198a3b4c5d6e7f80123456789abcdef")]
    public void Knows_what_is_none(string? typed) => Assert.Null(FileNumber.Read(typed));

    [Theory]
    [InlineData(1, "LOGE25-0001")]
    [InlineData(9_999, "LOGE25-9999")]
    [InlineData(100_000, "LOGE25-100000")]
    public void Comes_back_as_it_was_written(int number, string written)
    {
        Assert.Equal(written, new FileNumber("LOGE25", number).ToString());
        Assert.Equal(new FileNumber("LOGE25", number), FileNumber.Read(written));
    }

    [Theory]
    [InlineData("loge-exemple-2025", "LOGE")]
    [InlineData("experimentations-2026", "EXPERIME")]
    [InlineData("2026-logement", "AAP")]
    public void Begins_with_the_letters_of_the_programme_where_it_names_none(string code, string letters) => Assert.Equal(letters, FileNumber.LettersOf(code));
}
