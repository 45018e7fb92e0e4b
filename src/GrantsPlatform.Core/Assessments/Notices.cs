using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Assessments;

[ToldAs("instructor-assigned")]
public sealed record InstructorAssignedNotice : Notice;
