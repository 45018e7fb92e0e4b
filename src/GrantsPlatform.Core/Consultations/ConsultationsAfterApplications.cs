using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Consultations;

/// <summary>What somebody outside said of a file goes with it.</summary>
public sealed class ConsultationsAfterApplications : Following<ApplicationEvent>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, EventPlace place) =>
        happened is FileErased ? [new Reaction.SendToEach(ConsultationsView.Name, place.Stream.Key, null, null, new EraseOpinion(place.Stream.Key))] : [];
}
