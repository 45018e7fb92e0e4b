using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Scenario<AgreementState, AgreementCommand, AgreementEvent>;

/// <summary>What goes to be signed is drawn up as a document once; its hash stands in an event, beside that of the text.</summary>
public sealed class KeepingTheDocumentOfAnAct
{
    private static readonly UploadRef Document = new("convention-AAP25-0042.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 9_000, new string('d', 64));

    private static Scene Keep(Scene scene, string? hash = null, UploadRef? file = null) => scene.By(Actor.Policy).When(new KeepActDocument(hash ?? AnAgreement.Hash(scene.State), file ?? Document), AnAgreement.Day);

    private static IEnumerable<Reaction.DrawUp> DrawnUp(Scene scene, AgreementEvent happened) =>
        new AgreementPolicy().On(happened, scene.State, new EventPlace(AnAgreement.Id, 2, Sample.At(AnAgreement.Day), Actor.Person("manager"))).OfType<Reaction.DrawUp>();

    [Fact]
    public void Is_asked_for_when_a_text_goes_to_be_signed()
    {
        var sent = AnAgreement.Sent();
        var hash = AnAgreement.Hash(sent.State);
        Assert.Equal(hash, Assert.Single(DrawnUp(sent, new AgreementSent(hash, Sample.At(AnAgreement.Day), []))).Key);
        var amending = AnAgreement.Amending();
        Assert.Equal("other", Assert.Single(DrawnUp(amending, new AmendmentProposed(2, AnAgreement.Prolong.Difference, amending.Known().Payees, "other", Sample.At(AnAgreement.Day), []))).Key);
    }

    /// <summary>To the grantee, to a partner that signs for its lines and to the funder's officer; nothing else is sent along.</summary>
    [Fact]
    public void Goes_with_each_mail_that_calls_for_a_signature_or_tells_that_the_act_is_in_force()
    {
        var hash = AnAgreement.Hash(AnAgreement.SentToPartners().State);
        var document = new DocumentKey(AnAgreement.Id, hash);
        Assert.Equal([("agreement-sent", document), ("partner-to-sign", document)], Told(AnAgreement.SentToPartners()));
        Assert.Equal([("agreement-reminder", document), ("partner-to-sign-reminder", document)], Told(AnAgreement.SentToPartners().WhenTimeIs("2025-07-16T06:00:00Z")));

        var signed = AnAgreement.Reserved();
        document = new DocumentKey(AnAgreement.Id, AnAgreement.Hash(signed.State));
        Assert.Equal([("agreement-signed", document)], Told(AnAgreement.Signed()));
        Assert.Equal([("agreement-active", document)], Told(signed.Countersign()));

        var amending = AnAgreement.Amending();
        document = new DocumentKey(AnAgreement.Id, AnAgreement.Hash(amending.State));
        Assert.NotEqual(document.Key, AnAgreement.Hash(AnAgreement.Signed().State));
        Assert.Equal([("amendment-sent", document)], Told(amending));
        Assert.Equal([("amendment-active", document)], Told(amending.Sign("legal").Confirm().Countersign()));
        Assert.All(Told(AnAgreement.Paid()), told => Assert.Equal(("instalment-paid", null), told));
    }

    private static IEnumerable<(string Letter, DocumentKey? Act)> Told(Scene scene) => scene.LastEvents
        .SelectMany(happened => new AgreementPolicy().On((AgreementEvent)happened, scene.State, new EventPlace(AnAgreement.Id, 1, Sample.At(AnAgreement.Day), Actor.Policy)))
        .OfType<Reaction.Tell>().Select(tell => (tell.Message.Code, tell.Message.Encloses));

    [Fact]
    public void Has_its_hash_beside_that_of_the_text_for_good()
    {
        var kept = Keep(AnAgreement.Sent());
        var hash = AnAgreement.Hash(kept.State);
        kept.ThenAccepted(accepted =>
        {
            Assert.Equal(new ActDocumentKept(1, hash, Document.Hash, 9_000, Sample.At(AnAgreement.Day)), Assert.Single(accepted.Events));
            Assert.Equal($"act/{hash}", Assert.Single(accepted.Contents).Name);
        });
        var active = kept.Sign("legal").Confirm().Countersign();
        Assert.Equal(Document.Hash, active.Known().Documents[hash]);
    }

    [Fact]
    public void Is_never_replaced()
    {
        var kept = Keep(AnAgreement.Sent());
        Keep(kept, file: Document with { Hash = new string('e', 64) }).ThenNothing();
        Assert.Equal(Document.Hash, Assert.Single(kept.Known().Documents).Value);
    }

    [Fact]
    public void Is_of_no_text_that_is_neither_sent_nor_in_force()
    {
        Keep(AnAgreement.Sent(), hash: new string('0', 64)).ThenNothing();
        Keep(AnAgreement.Drafted(), hash: new string('0', 64)).ThenNothing();
    }

    [Fact]
    public void May_come_after_the_last_signature() =>
        Keep(AnAgreement.Active()).ThenAccepted(accepted => Assert.IsType<ActDocumentKept>(Assert.Single(accepted.Events)));
}
