using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class RepairingTexts
{
    [Theory]
    [InlineData("a\vb", "a\nb")]
    [InlineData("a\fb", "a\nb")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a\u0085b\u2028c\u2029d", "a\nb\nc\nd")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("a\u0000b\u0007c\u007Fd\u009Fe", "abcde")]
    [InlineData("loge\u00ADment", "logement")]
    [InlineData("\uFEFFa\u200Bb\u2060c", "abc")]
    [InlineData("facture\u202Efdp.exe", "facturefdp.exe")]
    [InlineData("\u2066a\u2069\u200E\u200F\u061Cb", "ab")]
    [InlineData("\uF0B7\tUn\n\uF0A7\tdeux", "•\tUn\n•\tdeux")]
    [InlineData("a\uE000b\uFFFCc\uFFFEd", "abcd")]
    [InlineData("50\u00A0000\u202F€", "50\u00A0000\u202F€")]
    [InlineData("a\u200Db", "ab")]
    [InlineData("👩\u200D💻 ❤️\u200D🔥", "👩\u200D💻 ❤️\u200D🔥")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("\u200D👩", "👩")]
    [InlineData("\uFE0Fa \uFE0F❤\uFE0F", "a ❤\uFE0F")]
    [InlineData("a\u2800b\u2065c\uFFF3d", "abcd")]
    [InlineData("🏴\U000E0067\U000E0062\U000E007F!", "🏴\U000E0067\U000E0062\U000E007F!")]
    [InlineData("a\U000E0067", "a")]
    public void Keeps_what_people_meant(string typed, string kept) => Assert.Equal(kept, Texts.Repaired(typed));

    [Theory]
    [InlineData("", true)]
    [InlineData(" \u00A0\n", true)]
    [InlineData("\u0301\u0308", true)]
    [InlineData(" \u0301 \u20DD", true)]
    [InlineData("\u0903", true)]
    [InlineData("\u200B\u00AD", true)]
    [InlineData("e\u0301", false)]
    [InlineData("कि", false)]
    [InlineData("👩", false)]
    [InlineData("–", false)]
    public void Finds_nothing_to_read_in_marks_that_stand_on_no_letter(string text, bool missing) => Assert.Equal(missing, text.IsMissing());

    /// <summary>Halves of characters, which the attribute above cannot carry.</summary>
    [Fact]
    public void Drops_halves_of_characters() => Assert.Equal("abc👩", Texts.Repaired("a\uD83Db\uDE00c👩\uD83D"));

    [Theory]
    [InlineData(" Toits\v et\tChemins\r\n", "Toits et Chemins")]
    [InlineData("\u3164\u200B", "")]
    [InlineData("\u2800\uFE0F \uFE01", "")]
    public void Makes_one_line_where_one_is_asked_for(string typed, string line) => Assert.Equal(line, Texts.Line(typed));

    [Fact]
    public void Leaves_no_control_nor_anything_unseen_of_any_character()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            var typed = code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
            foreach (var kept in new[] { Texts.Repaired($"a{typed}b"), Texts.Repaired(typed), Texts.Line($"a{typed}b") })
            {
                Assert.True(kept.EnumerateRunes().All(IsKept), $"U+{code:X4}");
                Assert.Same(kept, Texts.Repaired(kept));
            }
        }
    }

    [Fact]
    public void Repairs_once_and_for_all() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, char.MaxValue).Select(code => (char)code).ArrayOf().Select(all => new string(all)).ToArbitrary(),
        typed => Texts.Repaired(Texts.Repaired(typed)) == Texts.Repaired(typed) && !Texts.Line(typed).Contains('\n', StringComparison.Ordinal)));

    private static bool IsKept(Rune rune) =>
        rune.Value is '\n' or '\t' or (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
