using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Vaults;

namespace GrantsPlatform.Core.Tests.Vaults;

/// <summary>Two entries of one body became one: the documents of both are offered.</summary>
public sealed class TakingDocumentsOver
{
    [Fact]
    public void Keeps_each_once_as_it_was_filed() => AVault.New()
        .Knowing(VaultState.IdOf("o-3"), AVault.Filled().State).Knowing(VaultState.IdOf("o-3"), AVault.Filled().Contents)
        .By(Actor.Policy).When(new TakeOverDocuments("o-3"), AVault.March)
        .ThenState(state => Assert.Equal(
            ((VaultState.Known)AVault.Filled().State).Documents.Values.Select(document => (document.Kind, document.Hash, document.FiledAt)),
            ((VaultState.Known)state).Documents.Values.Select(document => (document.Kind, document.Hash, document.FiledAt))))
        .When(new TakeOverDocuments("o-3"), AVault.March).ThenNothing();

    [Fact]
    public void Takes_nothing_from_one_that_kept_nothing() => AVault.Filled()
        .Knowing(VaultState.IdOf("o-3"), new VaultState.Absent()).Knowing(VaultState.IdOf("o-3"), Contents.None)
        .By(Actor.Policy).When(new TakeOverDocuments("o-3"), AVault.March).ThenNothing();
}
