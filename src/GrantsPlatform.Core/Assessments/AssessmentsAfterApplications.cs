using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Assessments;

/// <summary>Words of the instruction go with the file; scores and opinions stay.</summary>
public sealed class AssessmentsAfterApplications : Following<ApplicationEvent, ApplicationFacts>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, ApplicationFacts after, EventPlace place) =>
        happened is FileErased ? after.Levels.Select(level => new Reaction.Send(AssessmentState.IdOf(place.Stream.Key, level), new EraseWords())) : [];
}
