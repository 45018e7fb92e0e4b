using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Appeals.AppealState.Known;

namespace GrantsPlatform.Core.Policies;

/// <summary>The applicant hears of each answer; what was decided is reopened by an upheld appeal, for the instructors or for the committee.</summary>
public sealed class AppealPolicy : Policy<AppealState, AppealEvent>
{
    public override string Kind => AppealState.Kind;

    public override IEnumerable<Reaction> On(AppealEvent happened, AppealState after, EventPlace place)
    {
        var appeal = (Known)after;
        var self = place.Stream;
        return happened switch
        {
            AppealReceived => [ToApplicant("appeal-receipt", appeal, self), ToRole("appeal-received", appeal, self, Role.HeadOfService)],
            AppealUpheld => [Reconsider(appeal), .. Upheld(appeal, self)],
            AppealRefused => [ToApplicant("appeal-refused", appeal, self)],
            AppealRefusedBySilence => [ToApplicant("appeal-refused-by-silence", appeal, self), ToRole("appeal-unanswered", appeal, self, Role.HeadOfService)],
            AppealExamined => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    private static Reaction.Send Reconsider(Known appeal) => new(ApplicationState.IdOf(appeal.Appeal.Application), new ReconsiderFile(appeal.Appeal.Against));

    /// <summary>Whoever checks eligibility hears of it from the file.</summary>
    private static Reaction.Tell[] Upheld(Known appeal, StreamId self) => appeal.Appeal.Subject == AppealSubject.Ineligibility
        ? [ToApplicant("appeal-upheld-eligibility", appeal, self)]
        : [ToRole("appeal-to-committee", appeal, self, Role.CommitteeSecretary), ToApplicant("appeal-upheld", appeal, self)];

    private static Reaction.Tell ToApplicant(string template, Known appeal, StreamId self) => Tell(template, appeal, self, new ToOrganisation(appeal.Appeal.Organisation));
    private static Reaction.Tell ToRole(string template, Known appeal, StreamId self, Role role) => Tell(template, appeal, self, new ToRole(role, appeal.Appeal.Programme));

    private static Reaction.Tell Tell(string template, Known appeal, StreamId self, Recipient to) => new(new Message(template, self, [to],
        new[] { ("file", appeal.Appeal.Application), ("receivedOn", French.Date(appeal.Appeal.ReceivedOn)), ("silenceOn", French.Date(appeal.Appeal.SilentUntil)) }
            .ToImmutableSorted(value => value.Item1, value => value.Item2)));
}
