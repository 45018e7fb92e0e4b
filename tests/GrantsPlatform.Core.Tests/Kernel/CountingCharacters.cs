using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class CountingCharacters
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("L’École « à côté » — 5\u202F€", 24)]
    [InlineData("a\r\nb", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍👩‍👧", 1)]
    public void Is_what_a_reader_would_say(string text, int expected) => Assert.Equal(expected, Texts.Length(text));

    [Fact]
    public void Is_the_same_by_the_quick_way_and_by_the_long_one() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5_000),
        Prop.ForAll(
            Gen.OneOf(Gen.Choose(0, 0x2FF), Gen.Choose(0x2010, 0x2037), Gen.Choose(0x20A0, 0x20BF), Gen.Choose(0, 0xD7FF)).Select(code => (char)code).ArrayOf(12).ToArbitrary(),
            characters => Texts.Length(new string(characters)) == new StringInfo(new string(characters)).LengthInTextElements));
}
