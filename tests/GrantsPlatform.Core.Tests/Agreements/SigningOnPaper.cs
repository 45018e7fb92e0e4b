using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Scenario<AgreementState, AgreementCommand, AgreementEvent>;

/// <summary>A copy signed on paper is handed in beside the hash of what was sent, and counts as signed once the funder has read it and found the same text.</summary>
public sealed class SigningOnPaper
{
    private const string Noon = "2025-07-01T10:00:00Z";

    private static string Hash => AnAgreement.Hash(AnAgreement.Sent().State);

    private static UploadRef Scan(char hash = 'a', string type = "application/pdf") => new("convention-signee.pdf", type, 1_000, new string(hash, 64));

    private static Scene HandedIn(string person = "editor") => AnAgreement.Sent().By(person).When(new HandInSignedCopy(Hash, Scan()), Noon);

    private static Scene Confirmed() => HandedIn().Confirm().By("manager").When(new ConfirmSignedCopy(Hash, 1), Noon);

    private static SignedCopy? Waiting(Scene scene) => (scene.Known().Pending as Pending.Unsigned)?.Copy;

    [Fact]
    public void Is_kept_beside_the_hash_of_what_was_sent() => HandedIn().ThenAccepted(accepted =>
    {
        var handed = Assert.IsType<SignedCopyHandedIn>(Assert.Single(accepted.Events));
        Assert.Equal((1, Hash, 1, Actor.Person("editor")), (handed.Version, handed.Hash, handed.Number, handed.By));
        var record = Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents));
        Assert.Equal(("signed-copy/1", handed.Record), (record.Name, Digest.Of(record.Bytes.AsSpan())));
    });

    [Fact]
    public void Is_no_signature_until_somebody_of_the_funder_has_read_it()
    {
        Assert.IsType<AgreementPhase.Sent>(HandedIn().Known().Phase);
        HandedIn().Confirm().By("officer").When(new CountersignAgreement(Hash), Noon).ThenRefused<NotSignedYet>();
    }

    [Fact]
    public void Is_the_signature_of_who_handed_it_in_once_it_is_confirmed()
    {
        Confirmed().Then(
            new SignedCopyConfirmed(1, Hash, 1, Sample.At(Noon), Actor.Person("manager")), new AgreementSigned(1, Hash, Sample.At(Noon), Actor.Person("editor")));
        Assert.IsType<AgreementPhase.Active>(Confirmed().Countersign().Known().Phase);
    }

    [Fact]
    public void Is_not_countersigned_by_who_has_confirmed_it() =>
        Confirmed().By("manager").When(new CountersignAgreement(Hash), Noon).ThenRefused<CopyConfirmedByTheSamePerson>();

    [Theory]
    [InlineData("legal")]
    [InlineData("editor")]
    public void Is_read_by_nobody_of_the_grantee(string person)
    {
        HandedIn().By(person).When(new ConfirmSignedCopy(Hash, 1), Noon).ThenRefused<CopyOfOnesOwn>();
        HandedIn().By(person).Because("x").When(new RefuseSignedCopy(1), Noon).ThenRefused<CopyOfOnesOwn>();
    }

    [Fact]
    public void Is_of_the_text_that_was_sent_and_of_no_other()
    {
        AnAgreement.Sent().By("legal").When(new HandInSignedCopy("other", Scan()), Noon).ThenRefused<TextChanged>();
        HandedIn().By("manager").When(new ConfirmSignedCopy("other", 1), Noon).ThenRefused<TextChanged>();
        AnAgreement.Drafted().By("legal").When(new HandInSignedCopy("any", Scan()), Noon).ThenRefused<NothingToSign>();
        AnAgreement.Signed().By("legal").When(new HandInSignedCopy(Hash, Scan()), Noon).ThenRefused<SignedAlready>();
        AnAgreement.Signed().By("manager").When(new ConfirmSignedCopy(Hash, 1), Noon).ThenRefused<SignedAlready>();
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("text/html")]
    public void Is_something_that_can_be_shown_beside_the_text(string type) =>
        AnAgreement.Sent().By("legal").When(new HandInSignedCopy(Hash, Scan(type: type)), Noon).ThenRefused<CopyNotReadable>();

    [Fact]
    public void Gives_way_to_another_and_is_not_confirmed_any_more()
    {
        HandedIn().By("editor").When(new HandInSignedCopy(Hash, Scan()), Noon).ThenNothing();
        var second = HandedIn().By("editor").When(new HandInSignedCopy(Hash, Scan('b')), Noon);
        Assert.Equal(2, Waiting(second)?.Number);
        second.By("manager").When(new ConfirmSignedCopy(Hash, 1), Noon).ThenRefused<CopyNotWaiting>();
    }

    [Fact]
    public void Is_refused_with_a_reason_and_the_next_has_a_number_of_its_own()
    {
        HandedIn().By("manager").When(new RefuseSignedCopy(1), Noon).ThenRefused<ReasonMissing>();
        var refused = HandedIn().By("manager").Because("La page 2 manque.").When(new RefuseSignedCopy(1), Noon);
        refused.Then(new SignedCopyRefused(1, 1, Sample.At(Noon), Actor.Person("manager")));
        Assert.Null(Waiting(refused));
        Assert.Equal(2, Waiting(refused.By("editor").When(new HandInSignedCopy(Hash, Scan('b')), Noon))?.Number);
    }

    /// <summary>Sent on 1 July: the first reminder would leave on the 16th.</summary>
    [Fact]
    public void Sends_no_reminder_to_who_waits_for_the_funder()
    {
        HandedIn().WhenTimeIs("2025-07-20T08:00:00Z").ThenNothing();
        AnAgreement.Sent().WhenTimeIs("2025-07-20T08:00:00Z").ThenAccepted(accepted => Assert.IsType<SignatureReminderDue>(Assert.Single(accepted.Events)));
        var refused = HandedIn().By("manager").Because("Illisible.").When(new RefuseSignedCopy(1), "2025-07-20T09:00:00Z");
        refused.WhenTimeIs("2025-07-20T10:00:00Z").ThenNothing();
        refused.WhenTimeIs("2025-08-01T10:00:00Z").ThenAccepted(accepted => Assert.IsType<SignatureReminderDue>(Assert.Single(accepted.Events)));
    }

    [Fact]
    public void Is_offered_where_the_programme_says_so()
    {
        static ProgrammeDefinition By(SignatureWay way) => AnAgreement.Definition with { Agreement = AnAgreement.Rules with { Signature = [way] } };
        AnAgreement.Sent(By(SignatureWay.Code)).By("legal").When(new HandInSignedCopy(Hash, Scan()), Noon).ThenRefused<SignatureByCodeOnly>();
        AnAgreement.Sent(By(SignatureWay.Copy)).By("legal").When(new AskSigningCode(Hash), Noon).ThenRefused<SignatureByCopyOnly>();
        AnAgreement.Sent(By(SignatureWay.Copy)).By("legal").When(new SignAgreement(Hash), Noon).ThenRefused<SignatureByCopyOnly>();
    }

    [Fact]
    public void Signs_an_amendment_too()
    {
        var amending = AnAgreement.Amending();
        var hash = AnAgreement.Hash(amending.State);
        var signed = amending.Confirm().By("editor").When(new HandInSignedCopy(hash, Scan('c')), Noon).By("manager").When(new ConfirmSignedCopy(hash, 1), Noon);
        signed.By("manager").When(new CountersignAgreement(hash), Noon).ThenRefused<CopyConfirmedByTheSamePerson>();
        Assert.Equal(2, signed.Countersign().Known().Version);
    }
}
