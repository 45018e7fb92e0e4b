using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Vaults;
using GrantsPlatform.Core.Vaults;

namespace GrantsPlatform.Core.Tests.Samples;

/// <summary>What passes between applicants, their partners and the service beside the file itself.</summary>
internal static partial class SampleKinds
{
    private static SampleKind Vaults => new(new VaultDecider(), AVault.Id, Facts.None.With(Organisation, Sample.Organisation()),
        state => state is VaultState.Known known ? known.Documents.IsEmpty ? "empty" : known.Documents.Values.Any(document => document.Reminded) ? "reminded" : "filled" : "absent",
        [SampleState.Of(AVault.New()), SampleState.Of(AVault.Filled()), SampleState.Of(AVault.Reminded()), SampleState.Of(AVault.Emptied())],
        [
            On(new FileDocument(Sample.Body, StandingDocument.AnnualAccounts, AVault.File("comptes.pdf", 'd')), AVault.March),
            On(new ReplaceDocument(2, AVault.File("attestation-2026.pdf", 'c'), new DateOnly(2026, 6, 30)), AVault.March),
            On(new WithdrawDocument(1), AVault.March), Tick(AVault.ReminderAt),
        ]);
}
