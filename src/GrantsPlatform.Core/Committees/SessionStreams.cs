using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Committees;

internal static class SessionStreams
{
    public static StreamKind Kind { get; } = new(new SessionDecider())
    {
        Word = "séance",
        Life = LifeOf.Call,
        Views = [new SessionsView()],
        Policies = [new SessionPolicy(), new SessionsAfterAwards()],
        Permissions =
        [
            Permission.For<PlanSession>().Roles(Offices.OfSelection),
            Permission.For<ChangePlan>().Roles(Offices.OfSelection),
            Permission.For<ConveneSession>().Roles(Role.CommitteeSecretary),
            Permission.For<SetAgenda>().Roles(Role.CommitteeSecretary),
            Permission.For<AddToAgenda>().Roles(Role.CommitteeSecretary),
            Permission.For<AddAllToAgenda>().Roles(Role.CommitteeSecretary),
            Permission.For<BringFileBefore>().Roles(Role.CommitteeSecretary),
            Permission.For<RecordAttendance>().Roles(Role.CommitteeSecretary),
            Permission.For<OpenSession>().Roles(Offices.OfSessions),
            Permission.For<EnterDecision>().SystemOnly(),
            Permission.For<StrikeDecision>().SystemOnly(),
            Permission.For<CloseSession>().Roles(Offices.OfSessions),
            Permission.For<SignMinutes>().Roles(Role.CommitteeChair),
            Permission.For<NotifyDecisions>().Roles(Offices.OfSelection),
        ],
    };
}
