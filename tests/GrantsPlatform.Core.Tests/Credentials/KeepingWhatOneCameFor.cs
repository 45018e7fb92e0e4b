using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class KeepingWhatOneCameFor
{
    private const string Start = "/appels/c-1/commencer";

    [Fact]
    public void Keeps_the_page_beside_the_password_until_the_address_is_confirmed()
    {
        var registered = Nobody().By(Actor.Door).When(new SetUpPassword(FirstHash, Start), Morning);
        Assert.Equal(Start, registered.Contents.Text(CameFor.Record));
        Assert.Null(registered.When(new ConfirmMail(1), "2025-04-02T12:00:00Z").Contents.Text(CameFor.Record));
    }

    [Theory]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\\\ailleurs.example/")]
    [InlineData("https://ailleurs.example/")]
    [InlineData("appels")]
    [InlineData("/")]
    [InlineData("/appels/\n")]
    [InlineData(null)]
    public void Keeps_nothing_that_is_no_page_of_the_platform(string? path) =>
        Assert.Null(Nobody().By(Actor.Door).When(new SetUpPassword(FirstHash, path), Morning).Contents.Text(CameFor.Record));

    [Fact]
    public void Keeps_no_page_that_is_too_long_to_be_one() =>
        Assert.Null(Nobody().By(Actor.Door).When(new SetUpPassword(FirstHash, $"/{new string('a', 500)}"), Morning).Contents.Text(CameFor.Record));

    /// <summary>The link of an invitation was mailed to the address: no second mail is sent, and nothing lapses.</summary>
    [Fact]
    public void Sends_no_mail_to_an_address_that_a_followed_link_has_proved() => Nobody().By(Actor.Door)
        .When(new SetUpPassword(FirstHash, Proven: true), Morning).Then(new CredentialBegun("p-1", null), Set, new MailConfirmed(At(Morning))).ThenNext(null);
}
