using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Scenario<AgreementState, AgreementCommand, AgreementEvent>;

/// <summary>Whoever signs shows by a mailed code that the mailbox is theirs: good for one text, one person and a quarter of an hour.</summary>
public sealed class SigningWithACode
{
    private const string Noon = "2025-07-01T10:00:00Z";

    private static Scene Asked(string person = "legal") => AnAgreement.Sent().By(person).When(new AskSigningCode(Hash()), Noon);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    private static string Hash() => AnAgreement.Hash(AnAgreement.Sent().State);

    [Fact]
    public void Is_told_to_the_person_who_asked_and_nobody_else() =>
        Asked().ThenAccepted(accepted =>
        {
            var asked = Assert.IsType<SigningCodeAsked>(Assert.Single(accepted.Events));
            Assert.Equal((1, 1, Actor.Person("legal"), At("2025-07-01T10:15:00Z")), (asked.Version, asked.Number, asked.By, asked.ExpiresAt));
        });

    [Fact]
    public void Is_not_for_who_may_not_sign() => AnAgreement.Sent().By("editor").When(new AskSigningCode(Hash()), Noon).ThenRefused<NotASignatory>();

    [Fact]
    public void Is_of_the_text_that_was_read() => AnAgreement.Sent().By("legal").When(new AskSigningCode("other"), Noon).ThenRefused<TextChanged>();

    [Theory]
    [InlineData("legal", 1, "2025-07-01T10:14:59Z", true)]
    [InlineData("legal", 1, "2025-07-01T10:15:00Z", false)]
    [InlineData("legal", 2, "2025-07-01T10:01:00Z", false)]
    [InlineData("delegate", 1, "2025-07-01T10:01:00Z", false)]
    public void Signs_in_time_and_by_the_person_whom_it_was_sent_to(string person, int number, string at, bool signs)
    {
        var scene = Asked().By(person).When(new SignAgreement(Hash(), number), at);
        if (signs) scene.Then(new AgreementSigned(1, Hash(), At(at), Actor.Person(person), number));
        else scene.ThenRefused<SigningCodeNotValid>();
    }

    [Fact]
    public void Leaves_five_times_a_day_and_again_on_the_next()
    {
        var scene = Asked();
        for (var more = 2; more <= 5; more++) scene = scene.By("legal").Under($"c-{more}").When(new AskSigningCode(Hash()), Noon);
        scene.By("legal").Under("c-6").When(new AskSigningCode(Hash()), "2025-07-02T09:59:59Z").ThenRefused<TooManySigningCodes>();
        scene.By("legal").Under("c-6").When(new AskSigningCode(Hash()), "2025-07-02T10:00:00Z").ThenAccepted(accepted => Assert.Equal(6, Assert.IsType<SigningCodeAsked>(Assert.Single(accepted.Events)).Number));
    }
}
