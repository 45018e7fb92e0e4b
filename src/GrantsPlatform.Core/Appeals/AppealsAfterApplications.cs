using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Appeals;

/// <summary>The grounds of an appeal go with the file that it was about.</summary>
public sealed class AppealsAfterApplications : Following<ApplicationEvent>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, EventPlace place) =>
        happened is FileErased ? [new Reaction.Send(AppealState.IdOf(place.Stream.Key), new EraseWords())] : [];
}
