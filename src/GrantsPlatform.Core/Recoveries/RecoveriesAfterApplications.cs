using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Recoveries;

/// <summary>What was written about a claim goes with the file; its amounts stay.</summary>
public sealed class RecoveriesAfterApplications : Following<ApplicationEvent, ApplicationFacts>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, ApplicationFacts after, EventPlace place) =>
        happened is FileErased ? FileTie.ClaimsOn(place.Stream.Key, after.Origin.Organisation, after.Receipt).Select(claim => new Reaction.Send(claim, new EraseWords())) : [];
}
