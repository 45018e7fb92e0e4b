using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Registers;

internal static class RegisterStreams
{
    public static StreamKind Kind { get; } = new(new RegisterDecider())
    {
        Word = "tableau de suivi",
        Life = LifeOf.Agreement,
        Views = [new RegistersView()],
        Policies = [new RegistersAfterAgreements(), new RegistersAfterApplications()],
        Permissions =
        [
            // Rows are the grantee's: no role of the funder writes them.
            Permission.For<OpenRegister>().Members(RightsTo.Write),
            Permission.For<AddRows>().Members(RightsTo.Write),
            Permission.For<CorrectRow>().Members(RightsTo.Write),
            Permission.For<ImportRows>().Members(RightsTo.Write),
            Permission.For<EraseRows>().Members(RightsTo.Write),
            Permission.For<PurgeRows>().SystemOnly(),
            Permission.For<SealIndicators>().Members(RightsTo.Send),
        ],
    };
}
