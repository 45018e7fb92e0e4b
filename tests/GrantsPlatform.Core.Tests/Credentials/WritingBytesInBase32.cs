using System.Text;
using FsCheck.Fluent;
using GrantsPlatform.Core.Credentials;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class WritingBytesInBase32
{
    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY======")]
    [InlineData("fo", "MZXQ====")]
    [InlineData("foo", "MZXW6===")]
    [InlineData("foob", "MZXW6YQ=")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI======")]
    public void Gives_the_text_of_the_standard_without_padding(string plain, string padded)
    {
        Assert.Equal(padded.TrimEnd('='), Base32.Encode(Encoding.ASCII.GetBytes(plain)));
        Assert.Equal(plain, Encoding.ASCII.GetString(Base32.Decode(padded)!));
        Assert.Equal(plain, Encoding.ASCII.GetString(Base32.Decode(padded.ToLowerInvariant().TrimEnd('='))!));
    }

    [Theory]
    [InlineData("M")]
    [InlineData("MZX")]
    [InlineData("MZ")]
    [InlineData("M1")]
    [InlineData("M Y")]
    public void Is_not_what_any_text_is(string text) => Assert.Null(Base32.Decode(text));

    [Fact]
    public void Loses_nothing() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes => Base32.Decode(Base32.Encode(bytes ?? []))!.SequenceEqual(bytes ?? [])));
}
