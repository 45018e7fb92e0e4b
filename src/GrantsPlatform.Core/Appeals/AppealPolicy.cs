using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Appeals.AppealState.Known;

namespace GrantsPlatform.Core.Appeals;

/// <summary>The applicant hears of each answer; what was decided is reopened by an upheld appeal, for the instructors or for the committee.</summary>
public sealed class AppealPolicy : Policy<AppealState, AppealEvent>
{
    public override string Kind => AppealState.Kind;

    public override IEnumerable<Reaction> On(AppealEvent happened, AppealState after, EventPlace place)
    {
        var (self, was) = (place.Stream, ((Known)after).Appeal);
        return happened switch
        {
            AppealReceived => [ToApplicant(new AppealReceiptNotice(was.ReceivedOn, was.SilentUntil), was, self), ToRole(new AppealReceivedNotice(was.ReceivedOn, was.SilentUntil), was, self, Role.HeadOfService)],
            AppealUpheld => [Reconsider(was), .. Upheld(was, self)],
            AppealRefused => [ToApplicant(new AppealRefusedNotice(was.Number, was.ReceivedOn), was, self)],
            AppealRefusedBySilence =>
            [
                ToApplicant(new AppealRefusedBySilenceNotice(was.ReceivedOn, was.SilentUntil), was, self),
                ToRole(new AppealUnansweredNotice(was.ReceivedOn, was.SilentUntil), was, self, Role.HeadOfService),
            ],
            AppealExamined => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    private static Reaction.Send Reconsider(AppealReceived appeal) => new(ApplicationState.IdOf(appeal.Application), new ReconsiderFile(appeal.Against));

    /// <summary>Whoever checks eligibility hears of it from the file.</summary>
    private static Reaction.Tell[] Upheld(AppealReceived appeal, StreamId self) => appeal.Subject == AppealSubject.Ineligibility
        ? [ToApplicant(new AppealUpheldEligibilityNotice(appeal.Number, appeal.ReceivedOn), appeal, self)]
        : [ToRole(new AppealToCommitteeNotice(appeal.Number), appeal, self, Role.CommitteeSecretary), ToApplicant(new AppealUpheldNotice(appeal.Number, appeal.ReceivedOn), appeal, self)];

    private static Reaction.Tell ToApplicant(Notice notice, AppealReceived appeal, StreamId self) => new(new Message(notice, self, [new ToOrganisation(appeal.Organisation)]));

    private static Reaction.Tell ToRole(Notice notice, AppealReceived appeal, StreamId self, Role role) => new(new Message(notice, self, [new ToRole(role, appeal.Programme)]));
}
