using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    /// <summary>Rows are the grantee's: no role of the funder writes them.</summary>
    private static IEnumerable<Permission> OfRegisters =>
    [
        For<OpenRegister>().Members(RightsTo.Write),
        For<AddRows>().Members(RightsTo.Write),
        For<CorrectRow>().Members(RightsTo.Write),
        For<ImportRows>().Members(RightsTo.Write),
        For<EraseRows>().Members(RightsTo.Write),
        For<PurgeRows>().SystemOnly(),
        For<SealIndicators>().Members(RightsTo.Send),
    ];
}
