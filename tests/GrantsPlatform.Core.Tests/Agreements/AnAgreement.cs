using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Scenario<AgreementState, AgreementCommand, AgreementEvent>;

/// <summary>The agreement of file f-1: 93 498 € for o-1 over two years, unless a scene says otherwise; 80 % in advance, a second approval above 50 000 €.</summary>
internal static class AnAgreement
{
    public const string Day = "2025-07-01T08:00:00Z";
    public const string Later = "2026-09-15T08:00:00Z";
    public const string Advance = "advance~o-1";
    public const string Balance = "balance~o-1";
    public const string Year2025 = "fund~552100554~2025";
    public const string Year2026 = "fund~552100554~2026";
    public const string Partner = "o-2";

    public static readonly StreamId Id = AgreementState.IdOf("f-1");

    public static readonly ImmutableArray<InstalmentRule> Plan =
    [
        new InstalmentRule("advance", "Avance", InstalmentKind.Advance, InstalmentTrigger.Countersigned, Share: 0.8m),
        new InstalmentRule("balance", "Solde", InstalmentKind.Balance, InstalmentTrigger.Settled, Evidence: ["final-report"]),
    ];

    public static readonly AgreementRules Rules = new(
        LegalAct.Agreement, Sample.Euros(23_000), DelegatedSignature: true, ["60", "64"], [Lead.OfDays(15), Lead.OfDays(30)],
        new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31));

    public static readonly ProgrammeDefinition Definition = Sample.Definition with
    {
        Agreement = Rules,
        Instalments = Plan,
        Payment = new PaymentRules(PaymentChannel.BankFile, "6574", Sample.Euros(50_000)),
        Indicators = [new Indicator("young", "Jeunes", "person")],
    };

    /// <summary>Partners that are paid sign for their own lines.</summary>
    public static readonly ProgrammeDefinition PartnersSign = Definition with { Agreement = Rules with { PartnerSignature = true } };

    public static readonly ImmutableArray<AmountLine> Award = [Sample.Line(2025, 50_000), Sample.Line(2026, 43_498)];
    public static readonly ImmutableArray<AmountLine> Shared = [Sample.Line(2025, 10_000.01m), Sample.Line(2026, 5_000, payee: Partner)];

    public static ApplicationState.Known FileWith(params AmountLine[] granted) => (ApplicationState.Known)AFile.Ready()
        .Given(new DecisionRecorded("s-1", Outcome.Awarded, [.. granted]), new DecisionNotified("s-1", Outcome.Awarded, Sample.At("2025-06-20T10:00:00Z"))).State;

    public static OrganisationState.Registered Body(string id = Sample.Body, string siret = Sample.Siren + "00013", string? bankHash = "rib", bool verified = true) => Sample.Organisation() with
    {
        Id = id, Siret = siret,
        Members = ImmutableSortedDictionary<string, ImmutableArray<MemberRight>>.Empty
            .Add("legal", [MemberRight.LegalRepresentative]).Add("delegate", [MemberRight.DelegatedSignatory]).Add("editor", [MemberRight.Editor]),
        BankDetails = bankHash is null ? null : new KnownBankDetails(bankHash, "0189", Actor.Person("legal"), verified ? Actor.Person("finance") : null),
    };

    public static OrganisationState.Registered PartnerBody => Body(Partner, "32345678900010");

    public static Scene New(ProgrammeDefinition? definition = null, params AmountLine[] granted) => new Scene(new AgreementDecider(), Id).By(Actor.Policy)
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(definition ?? Definition))
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Decided))
        .Knowing(AFile.Id, FileWith(granted is [] ? [.. Award] : granted))
        .Knowing(OrganisationState.IdOf(Sample.Body), Body()).Knowing(OrganisationState.IdOf(Partner), PartnerBody);

    public static Scene Drafted(ProgrammeDefinition? definition = null, params AmountLine[] granted) => New(definition, granted).When(new DraftAgreement(), Day);
    public static Scene Sent(ProgrammeDefinition? definition = null, params AmountLine[] granted) => Drafted(definition, granted).By("manager").When(new SendForSignature(), Day);
    public static Scene HandedIn() => Sent() is var scene ? scene.By("editor").When(new HandInSignedCopy(Hash(scene.State), Scan), Day) : scene;
    public static Scene SentToPartners() => Sent(PartnersSign, [.. Shared]);
    public static Scene Signed(ProgrammeDefinition? definition = null, params AmountLine[] granted) => Sent(definition, granted).Sign("legal");
    public static Scene Reserved(ProgrammeDefinition? definition = null, params AmountLine[] granted) => Signed(definition, granted).Confirm();
    public static Scene Active(ProgrammeDefinition? definition = null, params AmountLine[] granted) => Reserved(definition, granted).Countersign();
    public static Scene Prepared(string instalment = Advance) => Active().By("preparer").When(new PrepareInstalment(instalment, []), Day);
    public static Scene Approved() => Prepared().Approve(Advance);
    public static Scene Claimed(string batch = "b-1") => Approved().By(Actor.Policy).When(new ClaimInstalment(Advance, batch), Day);
    public static Scene Ordered() => Claimed().When(new OrderInstalment(Advance, "b-1", "b-1-0001"), Day);
    public static Scene Paid() => Ordered().When(Payment(Advance), Day);
    public static Scene Rejected() => Ordered().When(new RecordRejection(Advance, "b-1", RejectionCause.BankDetails), Day);
    public static Scene Settled(decimal entitlement = 93_498) => Paid().When(Settle(entitlement), Later);
    public static Scene Amending() => Active().By("manager").Because("Prolongation").When(Prolong, Day).Because(null);

    public static readonly UploadRef Scan = new("convention-signee.pdf", "application/pdf", 1_000, new string('a', 64));
    public static readonly AskForAmendment Request = new("Reporter la fin de quatre mois.", "Les travaux ont pris du retard.", new DateOnly(2026, 12, 31));
    public static readonly ProposeAmendment Prolong = new(new Difference([], To: new DateOnly(2026, 12, 31)));
    public static RecordPayment Payment(string instalment, string batch = "b-1") => new(instalment, batch, new DateOnly(2025, 7, 10), "V-1");
    public static SettleBalance Settle(decimal entitlement) => new(Sample.Euros(entitlement), "sum");

    public static AgreementState.Known Known(this Scene scene) => (AgreementState.Known)scene.State;
    public static string Hash(object state) => state is AgreementState.Known known ? known.Pending?.Hash ?? known.Act?.Hash ?? "" : "";

    public static Scene Sign(this Scene scene, string person) => scene.By(person).When(new SignAgreement(Hash(scene.State)), Day);
    public static Scene Countersign(this Scene scene) => scene.By("officer").When(new CountersignAgreement(Hash(scene.State)), Day);
    public static Scene Approve(this Scene scene, string instalment) =>
        scene.By("head").When(new ApproveInstalment(instalment), Day).By("officer").When(new ApproveInstalment(instalment), Day);

    /// <summary>Every funder-year that is asked says yes.</summary>
    public static Scene Confirm(this Scene scene)
    {
        foreach (var year in scene.Known().Wanted())
            scene.By(Actor.Policy).When(new ConfirmReservation(year.Key, scene.Known().Attempt, year.Value, year.Value > Sample.Euros(23_000)), Day);
        return scene;
    }

    /// <summary>From due to paid, through a batch of its own.</summary>
    public static Scene PayOut(this Scene scene, string instalment, string batch) => scene
        .By("preparer").When(new PrepareInstalment(instalment, ["final-report"]), Later).Approve(instalment).By(Actor.Policy)
        .When(new ClaimInstalment(instalment, batch), Later).When(new OrderInstalment(instalment, batch, batch + "-0001"), Later).When(Payment(instalment, batch), Later);
}
