using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Samples;
using GrantsPlatform.Core.Vaults;
using static GrantsPlatform.Core.Tests.Vaults.AVault;

namespace GrantsPlatform.Core.Tests.Vaults;

public sealed class KeepingDocuments
{
    [Fact]
    public void Gives_each_a_number_and_keeps_names_out_of_events() => New().When(Certificate, March)
        .Then(new DocumentFiled(Sample.Body, 1, StandingDocument.TaxAndSocialCertificate, "application/pdf", 52_000, new string('b', 64), LastDay, Sample.At(March), Actor.Person("editor")))
        .ThenAccepted(accepted => Assert.Equal(FiledWords.RecordOf(1), Assert.Single(accepted.Contents).Name))
        .When(Certificate, March).ThenNothing()
        .When(Statutes, March).ThenAccepted(accepted => Assert.Equal(2, ((DocumentFiled)accepted.Events[0]).Number));

    [Fact]
    public void Says_which_are_valid_on_a_day()
    {
        var vault = Filled().Known();
        Assert.Equal([1, 2], vault.ValidOn(LastDay).Select(document => document.Number));
        Assert.Equal([1], vault.ValidOn(new DateOnly(2025, 7, 1)).Select(document => document.Number));
    }

    [Fact]
    public void Offers_the_file_to_answers_as_it_was_sent() =>
        Assert.Equal(new FiledWords(Certificate.File), Filled().Contents.Json<FiledWords>(FiledWords.RecordOf(2)));

    [Fact]
    public void Renews_one_under_its_number()
    {
        var renewed = new ReplaceDocument(2, 1, File("attestation-2026.pdf", 'c'), new DateOnly(2026, 6, 30));
        Reminded().When(renewed, "2025-06-02T08:00:00Z").ThenAccepted(accepted => Assert.IsType<DocumentReplaced>(Assert.Single(accepted.Events)))
            .ThenNext("2026-05-31T06:00:00Z")
            .ThenState(state => Assert.Equal(StandingDocument.TaxAndSocialCertificate, ((VaultState.Known)state).Documents[2].Kind))
            .When(renewed, "2025-06-02T08:00:00Z").ThenNothing()
            .When(renewed with { Number = 7 }, "2025-06-02T08:00:00Z").ThenRefused<DocumentUnknown>();
        New().When(renewed, March).ThenRefused<DocumentUnknown>();
    }

    /// <summary>Of two people who looked at the same document, the second has not seen what the first put in its place.</summary>
    [Fact]
    public void Neither_replaces_nor_withdraws_what_its_person_has_not_seen()
    {
        var first = new ReplaceDocument(2, 1, File("attestation-2026.pdf", 'c'), new DateOnly(2026, 6, 30));
        var second = new ReplaceDocument(2, 1, File("attestation-2027.pdf", 'd'), new DateOnly(2027, 6, 30));
        Filled().When(first, March).ThenAccepted(accepted => Assert.Single(accepted.Events))
            .When(second, March).ThenRefused<DocumentChanged>()
            .When(new WithdrawDocument(2, 1), March).ThenRefused<DocumentChanged>()
            .When(second with { Version = 2 }, March).ThenAccepted(accepted => Assert.Single(accepted.Events))
            .When(new WithdrawDocument(2, 3), March).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Keeps_the_title_when_the_file_is_renewed()
    {
        var scene = New().When(new FileDocument(Sample.Body, StandingDocument.Other, File("bail.pdf", 'a'), null, " Bail du siège "), March);
        Assert.Equal("Bail du siège", scene.When(new ReplaceDocument(1, 1, File("bail-2.pdf", 'b')), March).Contents.Json<FiledWords>(FiledWords.RecordOf(1))!.Title);
    }

    [Fact]
    public void Erases_what_is_withdrawn_and_never_gives_its_number_again() => Emptied()
        .ThenAccepted(accepted => Assert.Equal(new ContentChange.Erase(FiledWords.RecordOf(1)), Assert.Single(accepted.Contents)))
        .ThenState(state => Assert.Empty(((VaultState.Known)state).Documents))
        .When(new WithdrawDocument(1, 1), March).ThenNothing()
        .When(new WithdrawDocument(2, 1), March).ThenRefused<DocumentUnknown>()
        .When(Statutes, March).ThenAccepted(accepted => Assert.Equal(2, ((DocumentFiled)accepted.Events[0]).Number));

    [Fact]
    public void Refuses_what_could_not_be_used()
    {
        New().When(Statutes with { File = Statutes.File with { Hash = "a" } }, March).ThenRefused<DocumentFileInvalid>();
        New().When(Statutes with { File = Statutes.File with { Name = "sta\ntuts.pdf" } }, March).ThenRefused<DocumentFileInvalid>();
        New().When(Statutes with { Kind = StandingDocument.Other }, March).ThenRefused<DocumentNeedsTitle>();
        New().When(Statutes with { Title = new string('x', 201) }, March).ThenRefused<DocumentNeedsTitle>();
        New().When(Certificate, "2025-07-01T08:00:00Z").ThenRefused<DocumentExpiredAlready>();
        New().When(Certificate, "2025-06-30T08:00:00Z").ThenAccepted(accepted => Assert.Single(accepted.Events));
        New().When(Statutes with { Organisation = "o-2" }, March).ThenRefused<OrganisationUnknown>();
        New().Knowing(OrganisationState.IdOf(Sample.Body), new OrganisationState.Absent()).When(Statutes, March).ThenRefused<OrganisationUnknown>();
    }

    [Fact]
    public void Has_an_end()
    {
        var scene = New();
        for (var i = 0; i < VaultDecider.MostDocuments; i++) scene.When(Statutes with { File = Statutes.File with { Size = i } }, March);
        scene.When(Certificate, March).ThenRefused<VaultFull>();
    }

    [Fact]
    public void Reminds_once_thirty_days_before_the_last_day()
    {
        Filled().ThenNext(ReminderAt)
            .WhenTimeIs("2025-05-31T05:59:59Z").ThenNothing()
            .WhenTimeIs(ReminderAt).Then(new DocumentExpiring(2, LastDay)).ThenNext(null)
            .WhenTimeIs("2025-06-29T22:00:00Z").ThenNothing();
        New().When(Certificate, "2025-06-10T08:00:00Z").ThenNext(null);
    }

    [Fact]
    public void Tells_the_organisation_of_a_reminder()
    {
        var reaction = Assert.IsType<Reaction.Tell>(Assert.Single(new VaultPolicy().On(
            new DocumentExpiring(2, LastDay), Reminded().State, new EventPlace(Id, 3, Sample.At(ReminderAt), Actor.Clock))));
        Assert.Equal(new DocumentExpiringNotice(2, LastDay), reaction.Message.Notice);
        Assert.Equal([new ToOrganisation(Sample.Body)], reaction.Message.To.ToArray());
    }
}
