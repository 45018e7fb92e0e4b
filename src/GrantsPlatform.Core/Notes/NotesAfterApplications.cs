using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Notes;

/// <summary>What the service noted for itself goes with the file.</summary>
public sealed class NotesAfterApplications : Following<ApplicationEvent>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, EventPlace place) =>
        happened is FileErased ? [new Reaction.Send(NotesState.IdOf(place.Stream.Key), new EraseWords())] : [];
}
