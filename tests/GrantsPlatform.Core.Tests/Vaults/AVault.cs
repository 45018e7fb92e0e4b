using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using GrantsPlatform.Core.Vaults;

namespace GrantsPlatform.Core.Tests.Vaults;

using Scene = Scenario<VaultState, VaultCommand, VaultEvent>;

/// <summary>The vault of association o-1: statutes for good, and a certificate valid until 30 June 2025.</summary>
internal static class AVault
{
    public const string March = "2025-03-10T08:00:00Z";

    /// <summary>31 May, midnight in Paris: 30 days before the end of 30 June.</summary>
    public const string ReminderAt = "2025-05-31T06:00:00Z";

    public static readonly StreamId Id = VaultState.IdOf(Sample.Body);
    public static readonly DateOnly LastDay = new(2025, 6, 30);
    public static readonly FileDocument Statutes = new(Sample.Body, StandingDocument.Statutes, File("statuts.pdf", 'a'));
    public static readonly FileDocument Certificate = new(Sample.Body, StandingDocument.TaxAndSocialCertificate, File("attestation.pdf", 'b'), LastDay);

    public static UploadRef File(string name, char hash) => new(name, "application/pdf", 52_000, new string(hash, 64));

    public static Scene New() => new Scene(new VaultDecider(), Id).By("editor").Knowing(OrganisationState.IdOf(Sample.Body), Sample.Organisation());
    public static Scene Filled() => New().When(Statutes, March).When(Certificate, March);
    public static Scene Reminded() => Filled().WhenTimeIs(ReminderAt);
    public static Scene Emptied() => New().When(Statutes, March).When(new WithdrawDocument(1, 1), March);

    public static VaultState.Known Known(this Scene scene) => (VaultState.Known)scene.State;
}
