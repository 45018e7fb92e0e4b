using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Conversations;

[ToldAs("message-from-service")]
public sealed record MessageFromServiceNotice : Notice;

[ToldAs("message-from-applicant")]
public sealed record MessageFromApplicantNotice : Notice;
