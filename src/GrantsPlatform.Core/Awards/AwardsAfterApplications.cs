using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Awards;

/// <summary>The way of a file to the committee, and back.</summary>
public sealed class AwardsAfterApplications : Following<ApplicationEvent, ApplicationFacts>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, ApplicationFacts after, EventPlace place) => happened switch
    {
        PersonRecused e => [To(after, new NoteRecusal(place.Stream.Key, e.Person))],
        ReadyForCommittee => [To(after, new EnterFile(CandidateOf(place.Stream, after)))],
        DecisionReopened e => [To(after, new ReopenFile(place.Stream.Key, e.Session))],
        ApplicationWithdrawn => [To(after, new NoteWithdrawal(place.Stream.Key))],
        _ => [],
    };

    private static Reaction.Send To(ApplicationFacts file, AwardsCommand command) => new(AwardsState.IdOf(file.Call), command);

    private static Candidate CandidateOf(StreamId self, ApplicationFacts file)
    {
        var receipt = file.Receipt.Required("the receipt");
        return new(
            self.Key, file.Origin.Siren, file.Origin.Organisation, file.Origin.Service, receipt.Dossier.Departement,
            receipt.Dossier.Requested, file.Opinions, [.. file.Recused], receipt.At);
    }
}
