using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Core.Tests.Registers;

/// <summary>A code that may tell who somebody is gets asked about; the usual ones do not.</summary>
public sealed class DoubtingACode
{
    [Theory]
    [InlineData("Marie-Dupont")]
    [InlineData("dupont")]
    [InlineData("m.dupont")]
    [InlineData("185057800608436")]
    [InlineData("2850578006084")]
    [InlineData("1-85-05-2A-006-084-36")]
    [InlineData("marie.dupont.gmail.com")]
    public void Asks_about_what_may_name_somebody(string code) => Assert.NotNull(CodeDoubts.Of(code));

    [Theory]
    [InlineData("J-001")]
    [InlineData("2024-17")]
    [InlineData("AB12")]
    [InlineData("P.3")]
    [InlineData("123456")]
    public void Asks_nothing_about_what_names_nobody(string code) => Assert.Null(CodeDoubts.Of(code));
}
