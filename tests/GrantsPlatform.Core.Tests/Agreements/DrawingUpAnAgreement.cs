using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

public sealed class DrawingUpAnAgreement
{
    [Fact]
    public void Takes_over_the_award_the_period_and_the_targets_with_the_siren_of_every_payee()
    {
        var known = AnAgreement.Drafted(granted: [.. AnAgreement.Shared]).Known();
        Assert.Equal(AnAgreement.Shared.ToArray(), known.Lines.ToArray());
        Assert.Equal((new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), "01", "c-1"), (known.From, known.To, known.Departement, known.Call));
        Assert.Equal([KeyValuePair.Create("o-1", "552100554"), KeyValuePair.Create("o-2", "323456789")], known.Payees);
        Assert.Equal(Money.Zero, known.Granted);
    }

    [Fact]
    public void Happens_once() => AnAgreement.Drafted().When(new DraftAgreement(), AnAgreement.Day).ThenNothing();

    [Fact]
    public void Waits_for_a_notified_award() =>
        AnAgreement.New().Knowing(AFile.Id, AFile.Decided().State).When(new DraftAgreement(), AnAgreement.Day).ThenRefused<AwardMissing>();

    [Fact]
    public void Is_left_alone_where_the_programme_has_none() =>
        AnAgreement.New(Sample.Definition).When(new DraftAgreement(), AnAgreement.Day).ThenNothing();

    [Fact]
    public void Needs_every_payee_registered() => AnAgreement.New(granted: [Sample.Line(2025, 10, payee: "nobody")])
        .When(new DraftAgreement(), AnAgreement.Day).ThenRefused<PayeeNotRegistered>();

    [Fact]
    public void Needs_every_payee_to_have_a_SIRET() => AnAgreement.New(granted: [Sample.Line(2025, 10, payee: "young")])
        .Knowing(OrganisationState.IdOf("young"), Sample.Organisation() with { Id = "young", Siret = null })
        .When(new DraftAgreement(), AnAgreement.Day).ThenRefused<PayeeWithoutSiret>();

    [Fact]
    public void Is_done_anew_when_a_later_session_changes_the_award_before_it_is_in_force()
    {
        var scene = AnAgreement.Reserved().Knowing(AFile.Id, AnAgreement.FileWith(Sample.Line(2025, 60_000))).By(Actor.Policy).When(new DraftAgreement(), AnAgreement.Later);
        Assert.IsType<AgreementPhase.Drafted>(scene.Known().Phase);
        scene.When(new SendForSignature(), AnAgreement.Later).ThenState(_ => Assert.Equal(2, scene.Known().Attempt));
    }

    [Fact]
    public void Leaves_an_act_in_force_as_it_is_until_it_is_amended() => AnAgreement.Active()
        .Knowing(AFile.Id, AnAgreement.FileWith(Sample.Line(2025, 60_000))).By(Actor.Policy).When(new DraftAgreement(), AnAgreement.Later)
        .Then(new AwardRevised([Sample.Line(2025, 60_000)]));

    [Fact]
    public void Lets_period_and_targets_be_set_until_it_is_sent()
    {
        var targets = ImmutableSortedDictionary<string, decimal>.Empty.Add("young", 12);
        var set = new SetAgreementTerms(new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30), targets);
        AnAgreement.Drafted().When(set, AnAgreement.Day).Then(new AgreementTermsSet(set.From, set.To, targets));
        AnAgreement.Drafted().When(set with { To = new DateOnly(2025, 9, 30) }, AnAgreement.Day).ThenRefused<AgreementPeriodInvalid>();
        AnAgreement.Drafted().When(set with { Targets = targets.Add("other", 1) }, AnAgreement.Day).ThenRefused<TargetUnknown>();
        AnAgreement.Drafted().When(set with { Targets = targets.SetItem("young", 12.5m) }, AnAgreement.Day).ThenRefused<TargetNotWhole>();
        AnAgreement.Drafted().When(set with { Targets = targets.SetItem("young", 1_000_000_000_001) }, AnAgreement.Day).ThenRefused<TargetUnknown>();
        AnAgreement.Sent().When(set, AnAgreement.Day).ThenRefused<AgreementInWrongPhase>();
    }

    [Fact]
    public void Is_given_up_when_the_applicant_withdraws_and_never_begun_afterwards()
    {
        AnAgreement.Signed().By(Actor.Policy).When(new AbandonAgreement(), AnAgreement.Later).Then(new AgreementAbandoned(Sample.At(AnAgreement.Later)));
        AnAgreement.New().When(new AbandonAgreement(), AnAgreement.Later).ThenNothing();
        AnAgreement.Active().By(Actor.Policy).When(new AbandonAgreement(), AnAgreement.Later).ThenRefused<AgreementInWrongPhase>();
        AnAgreement.New().Knowing(AFile.Id, AFile.Decided().When(new WithdrawApplication(), AFile.May).State).When(new DraftAgreement(), AnAgreement.Day).ThenNothing();
    }

    [Fact]
    public void Ends_withdrawals_once_it_is_signed() => AFile.Decided().By(Actor.Policy)
        .When(new NoteAgreementSigned(), AnAgreement.Day).Then(new AgreementSignatureNoted(Sample.At(AnAgreement.Day)))
        .When(new NoteAgreementSigned(), AnAgreement.Later).ThenNothing()
        .By("editor").When(new WithdrawApplication(), AnAgreement.Later).ThenRefused<AgreementSignedAlready>();

    [Fact]
    public void Lets_a_file_be_withdrawn_again_once_the_signed_text_is_dropped() => AFile.Decided().By(Actor.Policy)
        .When(new NoteSignedTextDropped(), AnAgreement.Day).ThenNothing()
        .When(new NoteAgreementSigned(), AnAgreement.Day)
        .When(new NoteSignedTextDropped(), AnAgreement.Later).Then(new SignedTextDropped(Sample.At(AnAgreement.Later)))
        .By("editor").When(new WithdrawApplication(), AnAgreement.Later).Then(new ApplicationWithdrawn(Sample.At(AnAgreement.Later)));
}
