using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Host.Tests.Printing;

public sealed class FollowingAnAward
{
    private static readonly DateTimeOffset Sent = DateTimeOffset.Parse("2025-07-01T08:00:00Z");

    [Fact]
    public void Waits_for_the_agreement_once_the_award_is_notified()
    {
        Assert.Contains("l’établissement de la convention", Assert.Single(Next(File(Outcome.Awarded), Programmes.Around(Programmes.WithAct))));
        Assert.Empty(Next(File(Outcome.Rejected), Programmes.Around(Programmes.WithAct)));
    }

    [Fact]
    public void Says_of_the_file_what_its_agreement_waits_for() =>
        Assert.Equal(
            ["En attente\u202F: l’envoi de la convention à la signature, par le responsable de programme"],
            Next(File(Outcome.Awarded), Programmes.Around(Programmes.WithAct, Agreement)));

    [Fact]
    public void Waits_for_the_grantee_and_then_for_the_officer()
    {
        Assert.Contains("la signature de la convention, par le bénéficiaire (représentant légal)", Assert.Single(Next(Unsigned)));
        var signed = Agreement with { Phase = new AgreementPhase.Signed(new Pending.Signed(Text, new AgreementSigned(1, "abc", Sent, Actor.Person("p-1")))) };
        Assert.Contains("la contre-signature de la convention, par l’ordonnateur", Assert.Single(Next(signed)));
    }

    [Fact]
    public void Waits_for_the_officer_alone_where_a_decision_will_do()
    {
        var decision = Unsigned with { Origin = Agreement.Origin with { Terms = new ActTerms(LegalAct.DecisionBelowThreshold, Money.FromEuros(23_000), null, [], false) } };
        Assert.Contains("la contre-signature de la convention, par l’ordonnateur", Assert.Single(Next(decision)));
    }

    public static TheoryData<InstalmentPhase, string?> OnTheWay => new()
    {
        { new InstalmentPhase.Planned(), null },
        { new InstalmentPhase.Due(), "la préparation du versement" },
        { new InstalmentPhase.Prepared(Backing), "l’approbation du versement" },
        { new InstalmentPhase.Prepared(Backing with { Approvers = [Actor.Person("p-2")] }), "une autre approbation du versement" },
        { new InstalmentPhase.Approved(Backing), "la mise en lot du versement" },
        { new InstalmentPhase.Claimed(Backing, "b-1"), "la transmission du lot b-1" },
        { new InstalmentPhase.Ordered(Backing, "b-1", "b-1-0001"), "le paiement du versement" },
        { new InstalmentPhase.Rejected("b-1", RejectionCause.Other), "une nouvelle préparation du versement" },
        { new InstalmentPhase.Paid(Backing, (InstalmentPaid)SampleEvents.Made(typeof(InstalmentPaid))), null },
        { new InstalmentPhase.Cancelled(), null },
    };

    [Theory, MemberData(nameof(OnTheWay), DisableDiscoveryEnumeration = true)]
    public void Knows_every_phase_of_a_payment(InstalmentPhase phase, string? awaited)
    {
        var plan = (InstalmentPlanned)SampleEvents.Made(typeof(InstalmentPlanned));
        var active = Agreement with { Phase = new AgreementPhase.Active(Act), Instalments = Agreement.Instalments.Add("i-1", new Instalment(plan, phase)) };
        var payments = Next(active).Where(step => step.Contains("versement", StringComparison.Ordinal));
        if (awaited is null) Assert.Empty(payments);
        else Assert.Contains(awaited, Assert.Single(payments));
    }

    [Fact]
    public void Waits_for_the_reports_of_an_agreement_in_force_until_they_are_accepted()
    {
        var due = Programmes.WithAct.Reports.Where(report => report.Due is not null).Select(report => report.Code).ToList();
        Assert.NotEmpty(due);
        var active = Agreement with { Phase = new AgreementPhase.Active(Act) };
        Assert.Equal(due.Count, Next(active).Count(step => step.Contains("compte rendu", StringComparison.Ordinal)));
        Assert.Empty(Next(active with { AcceptedReports = [.. due] }));
    }

    public static TheoryData<AgreementPhase> Over =>
    [
        new AgreementPhase.Completed(Act, (AgreementSettled)SampleEvents.Made(typeof(AgreementSettled))), new AgreementPhase.Terminated(Act),
        new AgreementPhase.CutShort(), new AgreementPhase.Abandoned(),
    ];

    [Theory, MemberData(nameof(Over), DisableDiscoveryEnumeration = true)]
    public void Waits_for_nobody_once_it_is_over(AgreementPhase phase) => Assert.Empty(Next(Agreement with { Phase = phase }));

    public static TheoryData<BatchPhase, string?> OfBatches => new()
    {
        { new BatchPhase.Open(), "l’ajout de versements" },
        { new BatchPhase.Sealed(Lines), "la transmission du lot" },
        { new BatchPhase.Exported(Lines, "b-1"), "le retour du comptable sur 1 versement" },
        { new BatchPhase.Exported(Lines, "b-1").With(new LinePaid("b-1-0001", new DateOnly(2025, 7, 10), "V-1")), null },
        { new BatchPhase.Cancelled(), null },
    };

    [Theory, MemberData(nameof(OfBatches), DisableDiscoveryEnumeration = true)]
    public void Knows_every_phase_of_a_batch(BatchPhase phase, string? awaited)
    {
        var steps = Next((PaymentBatchState.Known)SampleEvents.Made(typeof(PaymentBatchState.Known)) with { Phase = phase });
        if (awaited is null) Assert.Empty(steps);
        else Assert.Contains(awaited, Assert.Single(steps));
    }

    [Theory]
    [InlineData(AppealPhase.Received, "l’examen du recours")]
    [InlineData(AppealPhase.UnderExamination, "la réponse au recours, au plus tard le 9 mai 2025")]
    [InlineData(AppealPhase.Upheld, "une nouvelle décision")]
    [InlineData(AppealPhase.Refused, null)]
    [InlineData(AppealPhase.RefusedBySilence, null)]
    public void Knows_every_phase_of_an_appeal(AppealPhase phase, string? awaited)
    {
        var steps = Next(new AppealState.Known((AppealReceived)SampleEvents.Made(typeof(AppealReceived)), phase));
        if (awaited is null) Assert.Empty(steps);
        else Assert.Contains(awaited, Assert.Single(steps));
    }

    private static AgreementState.Known Agreement => (AgreementState.Known)SampleEvents.Made(typeof(AgreementState.Known));

    private static AgreementState.Known Unsigned => Agreement with { Phase = new AgreementPhase.Sent(new Pending.Unsigned(Text)) };

    private static ProposedText Text => new(1, [], new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), ImmutableSortedDictionary<string, decimal>.Empty, "abc", Sent, []);

    private static Backing Backing => new((InstalmentPrepared)SampleEvents.Made(typeof(InstalmentPrepared)), []);

    private static ImmutableSortedDictionary<string, BatchLine> Lines =>
        ImmutableSortedDictionary<string, BatchLine>.Empty.Add("b-1-0001", (BatchLine)SampleEvents.Made(typeof(BatchLine)));

    private static SignedAct Act => new(1, "abc", Sent, Sent);

    private static ApplicationState.Known File(Outcome outcome) =>
        new((DraftStarted)SampleEvents.Made(typeof(DraftStarted)), new Phase.Decided("s-1", outcome, [], Notified: true));

    private static string[] Next(object state, Surroundings? around = null) => [.. NextSteps.Of(state, around ?? Programmes.Around(Programmes.WithAct)).Select(step => step.ToString())];
}
