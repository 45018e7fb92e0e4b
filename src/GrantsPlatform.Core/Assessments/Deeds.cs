using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Assessments;

/// <summary>Each file to the same instructor.</summary>
[DoneAs("assign-each")]
public sealed record AssignEach(string Level, string Person) : FileDeed
{
    public override DeedLine For(string key) => new(key, AssessmentState.IdOf(key, Level), new AssignInstructor(key, Level, Person));
}
