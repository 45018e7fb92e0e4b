using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Reports;

/// <summary>What reports say goes with the file; figures that were accepted stay.</summary>
public sealed class ReportsAfterApplications : Following<ApplicationEvent, ApplicationFacts>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, ApplicationFacts after, EventPlace place) =>
        happened is FileErased ? [new Reaction.SendToEach(ReportsView.Name, after.Call, "application", place.Stream.Key, new EraseWords())] : [];
}
