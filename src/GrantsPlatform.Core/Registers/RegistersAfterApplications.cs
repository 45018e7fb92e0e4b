using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Registers;

/// <summary>Rows that are still there go with the file; what was certified of them stays.</summary>
public sealed class RegistersAfterApplications : Following<ApplicationEvent>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, EventPlace place) =>
        happened is FileErased ? [new Reaction.Send(RegisterState.IdOf(place.Stream.Key), new EraseWords())] : [];
}
