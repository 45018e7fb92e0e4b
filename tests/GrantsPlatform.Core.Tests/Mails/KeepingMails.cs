using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Mails;

public sealed class KeepingMails
{
    private const string May = "2025-05-05T08:00:00Z";
    private const string Later = "2025-05-05T09:00:00Z";
    private static readonly StreamId Self = MailState.IdOf("application:d-1~5~0~p-1");
    private static readonly MailFacts Facts = new("decision-awarded", StreamId.Parse("application/d-1"), "p-1", "mk-1") { Application = "d-1", Organisation = "o-1" };
    private static readonly MailWords Words = new("Camille Essai", "camille@exemple.test", "Votre demande", "Bonjour Camille Essai,\n");
    private static readonly string Hash = Digest.Of(ContentChange.Json(MailWords.Record, Words).Bytes.AsSpan());

    private static Scenario<MailState, MailCommand, MailEvent> Nothing() => new(new MailDecider(), Self);

    private static NoteMail Note(MailEnd end, int attempt = 1, string? answer = null) => new(Facts, Words, end, attempt, answer);

    private static string HashOf(string answer) => Digest.Of(ContentChange.Text(MailState.Answer, answer).Bytes.AsSpan());

    [Fact]
    public void Says_that_it_was_sent_once_and_keeps_its_words_beside_it() => Nothing()
        .When(Note(MailEnd.Sent), May).Then(new MailSent(Facts, Hash, 1, At(May)))
        .ThenAccepted(accepted => Assert.Equal(MailWords.Record, Assert.Single(accepted.Contents).Name))
        .When(Note(MailEnd.Sent, 2), Later).ThenNothing()
        .When(Note(MailEnd.PutOff, 2, "421"), Later).ThenNothing();

    /// <summary>A server that is down for a day does not fill the history: the same answer again is where it was.</summary>
    [Fact]
    public void Says_each_answer_once_and_what_became_of_it_in_the_end() => Nothing()
        .When(Note(MailEnd.PutOff, 1, "421 plus tard"), May).Then(new MailPutOff(Facts, Hash, HashOf("421 plus tard"), 1, At(May)))
        .ThenAccepted(accepted => Assert.Equal(["words", "answer"], accepted.Contents.Select(change => change.Name)))
        .When(Note(MailEnd.PutOff, 2, "421 plus tard"), Later).ThenNothing()
        .When(Note(MailEnd.PutOff, 3, "451 boîte pleine"), Later).Then(new MailPutOff(Facts, Hash, HashOf("451 boîte pleine"), 3, At(Later)))
        .ThenAccepted(accepted => Assert.Equal("answer", Assert.Single(accepted.Contents).Name))
        .When(Note(MailEnd.Sent, 4), Later).Then(new MailSent(Facts, Hash, 4, At(Later)));

    [Fact]
    public void Stays_refused_or_given_up()
    {
        Nothing().When(Note(MailEnd.Refused, 1, "550"), May).Then(new MailRefused(Facts, Hash, HashOf("550"), 1, At(May))).When(Note(MailEnd.Sent, 2), Later).ThenNothing();
        Nothing().When(Note(MailEnd.GivenUp, 30), May).Then(new MailGivenUp(Facts, Hash, null, 30, At(May))).When(Note(MailEnd.Sent, 31), Later).ThenNothing();
    }

    [Fact]
    public void Forgets_its_words_after_two_years_and_keeps_that_it_was_sent()
    {
        var sent = Nothing().Given(new MailSent(Facts, Hash, 1, At(May))).ThenNext("2027-05-04T22:00:00Z");
        sent.WhenTimeIs("2027-05-04T21:59:59Z").ThenNothing();
        sent.WhenTimeIs("2027-05-04T22:00:00Z").Then(new MailWordsErased(At("2027-05-04T22:00:00Z")))
            .ThenAccepted(accepted => Assert.Equal(new ContentChange.Erase(MailWords.Record), Assert.Single(accepted.Contents))).ThenNext(null);
    }

    [Fact]
    public void Forgets_them_when_the_person_is_erased()
    {
        var place = new EventPlace(AccountState.IdOf("p-1"), 7, At(May), Actor.Person("a-1"));
        var erase = Assert.IsType<Reaction.SendToEach>(Assert.Single(new MailsAfterAccounts().On(new PersonErased(At(May)), place)));
        Assert.Equal((MailsView.OfPerson, "p-1", new EraseMail()), (erase.View, erase.Partition, erase.Command));
        Assert.Empty(new MailsAfterAccounts().On(new AccountClosed("mk-1", At(May)), place));
        Nothing().Given(new MailRefused(Facts, Hash, HashOf("550"), 1, At(May)))
            .When(new EraseMail(), Later).Then(new MailWordsErased(At(Later))).ThenAccepted(accepted => Assert.Equal(["words", "answer"], accepted.Contents.Select(change => change.Name)))
            .When(new EraseMail(), Later).ThenNothing();
        Nothing().When(new EraseMail(), May).ThenNothing();
    }

    [Fact]
    public void Lies_with_all_with_its_person_and_with_its_organisation_and_apart_where_it_did_not_arrive()
    {
        Assert.Equal(
            ["mails/all d-1", "mails-of-person/p-1 d-1", "mails-of-organisation/o-1 d-1"], Rows(new MailSent(Facts, Hash, 1, At(May))));
        Assert.Equal(
            ["mails/all d-1", "mails/troubled d-1", "mails-of-person/p-1 d-1", "mails-of-organisation/o-1 d-1"], Rows(new MailRefused(Facts, Hash, null, 1, At(May))));
        var outside = new MailFacts("outside-opinion-asked", StreamId.Parse("consultation/k-1"), "k-1", "mk-9") { HasAccount = false };
        Assert.Equal(["mails/all consultation/k-1", "mails-of-person/mk-9 consultation/k-1"], Rows(new MailSent(outside, Hash, 1, At(May))));
    }

    private static IEnumerable<string> Rows(MailEvent happened) =>
        new MailsView().Rows(Self, Nothing().Given(happened).State).Select(row => $"{row.View}/{row.Partition} {row.Filters["object"]}");

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant);
}
