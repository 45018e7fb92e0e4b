using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Awards;

internal static class AwardsStreams
{
    public static StreamKind Kind { get; } = new(new AwardsDecider())
    {
        Word = "enveloppe",
        Life = LifeOf.Call,
        Policies = [new AwardsPolicy(), new AwardsAfterCalls(), new AwardsAfterApplications()],
        Permissions =
        [
            Permission.For<OpenAwards>().SystemOnly(),
            Permission.For<TopUpStrand>().Roles(Role.ProgrammeManager),
            Permission.For<EnterFile>().SystemOnly(),
            Permission.For<NoteRecusal>().SystemOnly(),
            Permission.For<NoteWithdrawal>().SystemOnly(),
            Permission.For<ReopenFile>().SystemOnly(),
            Permission.For<NoteNotified>().SystemOnly(),
            // Where there is no committee.
            Permission.For<DecideEntitlement>().Roles(Offices.OfApproval),
            Permission.For<ExceptFromThreshold>().Roles(Offices.OfProgramme),
            Permission.For<SaveScenario>().Roles(Offices.OfSelection),
            Permission.For<DropScenario>().Roles(Offices.OfSelection),
            Permission.For<ChooseScenario>().Roles(Offices.OfSelection),
            Permission.For<TakeDecision>().Roles(Role.CommitteeSecretary),
            Permission.For<TakeBackDecision>().Roles(Role.CommitteeSecretary),
        ],
    };
}
