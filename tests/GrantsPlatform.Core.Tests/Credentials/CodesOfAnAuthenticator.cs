using System.Text;
using GrantsPlatform.Core.Credentials;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class CodesOfAnAuthenticator
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the rows for SHA-1.</summary>
    [Theory]
    [InlineData("1970-01-01T00:00:59Z", 0x1, "94287082")]
    [InlineData("2005-03-18T01:58:29Z", 0x23523EC, "07081804")]
    [InlineData("2005-03-18T01:58:31Z", 0x23523ED, "14050471")]
    [InlineData("2009-02-13T23:31:30Z", 0x273EF07, "89005924")]
    [InlineData("2033-05-18T03:33:20Z", 0x3F940AA, "69279037")]
    [InlineData("2603-10-11T11:33:20Z", 0x27BC86AA, "65353130")]
    public void Are_those_of_the_standard(string at, long step, string code)
    {
        Assert.Equal(step, Totp.StepAt(DateTimeOffset.Parse(at)));
        Assert.Equal(code, Totp.CodeOf(Secret, step, 8));
        Assert.Equal(code[2..], Totp.CodeOf(Secret, step));
    }

    /// <summary>RFC 4226, appendix D.</summary>
    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(2, "359152")]
    [InlineData(3, "969429")]
    [InlineData(9, "520489")]
    public void Have_six_digits(long counter, string code) => Assert.Equal(code, Totp.CodeOf(Secret, counter));

    [Theory]
    [InlineData("2009-02-13T23:30:59Z", null)]
    [InlineData("2009-02-13T23:31:00Z", 0x273EF07L)]
    [InlineData("2009-02-13T23:31:30Z", 0x273EF07L)]
    [InlineData("2009-02-13T23:32:29Z", 0x273EF07L)]
    [InlineData("2009-02-13T23:32:30Z", null)]
    public void Hold_for_their_step_and_one_on_either_side(string at, long? step) =>
        Assert.Equal(step, Totp.StepOf(Secret, "005924", DateTimeOffset.Parse(at)));

    [Theory]
    [InlineData("")]
    [InlineData("5924")]
    [InlineData("0059240")]
    [InlineData("00592é")]
    public void Are_nothing_else(string code) => Assert.Null(Totp.StepOf(Secret, code, DateTimeOffset.Parse("2009-02-13T23:31:30Z")));

    [Fact]
    public void Come_from_a_secret_that_the_authenticator_reads() => Assert.Equal(
        "otpauth://totp/Appels%20%C3%A0%20projets:camille%40exemple.test?secret=GEZDGNBVGY3TQOJQ&issuer=Appels%20%C3%A0%20projets&algorithm=SHA1&digits=6&period=30",
        Totp.UriOf("Appels à projets", "camille@exemple.test", "GEZDGNBVGY3TQOJQ"));
}
