using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Assessments;

public sealed class AssessmentPolicy : Policy<AssessmentState, AssessmentEvent>
{
    public override string Kind => AssessmentState.Kind;

    public override IEnumerable<Reaction> On(AssessmentEvent happened, AssessmentState after, EventPlace place)
    {
        var assignment = ((AssessmentState.Known)after).Assignment;
        var file = ApplicationState.IdOf(assignment.Application);
        return happened switch
        {
            InstructorAssigned e =>
            [
                new Reaction.Send(file, new BeginReview(e.Level, e.Person)),
                new Reaction.Tell(new Message(new InstructorAssignedNotice(), file, [new ToPerson(e.Person)])),
            ],
            OpinionGiven e => [new Reaction.Send(file, new RecordOpinion(assignment.Level, e.Opinion))],
            AssessmentSaved => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }
}
