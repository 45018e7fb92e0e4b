using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Vaults;

internal static class VaultStreams
{
    public static StreamKind Kind { get; } = new(new VaultDecider())
    {
        Word = "coffre de documents",
        Life = LifeOf.None,
        Policies = [new VaultPolicy(), new VaultsAfterOrganisations()],
        Permissions =
        [
            Permission.For<FileDocument>().Members(RightsTo.Write),
            Permission.For<ReplaceDocument>().Members(RightsTo.Write),
            Permission.For<WithdrawDocument>().Members(RightsTo.Write),
            Permission.For<TakeOverDocuments>().SystemOnly(),
        ],
    };
}
