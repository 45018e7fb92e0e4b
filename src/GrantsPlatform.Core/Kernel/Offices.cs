using System.Collections.Immutable;
using static GrantsPlatform.Core.Kernel.Role;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Roles of the funder that do the same work, one of which is enough for it.</summary>
internal static class Offices
{
    /// <summary>Examines files.</summary>
    public static readonly ImmutableArray<Role> OfInstruction = [DepartmentalInstructor, RegionalInstructor];

    /// <summary>Answers for a programme towards those whom it touches.</summary>
    public static readonly ImmutableArray<Role> OfProgramme = [HeadOfService, ProgrammeManager];

    /// <summary>Answers for a file: who examines it, and who answers for its programme.</summary>
    public static readonly ImmutableArray<Role> OfFiles = [.. OfInstruction, .. OfProgramme];

    public static readonly ImmutableArray<Role> OfReports = [.. OfInstruction, ProgrammeManager];

    /// <summary>Decides alone what no committee decides, and releases money.</summary>
    public static readonly ImmutableArray<Role> OfApproval = [HeadOfService, AuthorisingOfficer];

    /// <summary>Brings files before the committee.</summary>
    public static readonly ImmutableArray<Role> OfSelection = [ProgrammeManager, CommitteeSecretary];

    public static readonly ImmutableArray<Role> OfSessions = [CommitteeSecretary, CommitteeChair];

    /// <summary>Prepares payments and orders them, and so sees to whose account they go.</summary>
    public static readonly ImmutableArray<Role> OfPayments = [PaymentPreparer, AuthorisingOfficer];
}
