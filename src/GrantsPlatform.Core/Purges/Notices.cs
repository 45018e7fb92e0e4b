using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Purges;

/// <summary>To whoever answers for the programme: so many files of the call go from that day on.</summary>
[ToldAs("purge-announced")]
public sealed record PurgeAnnouncedNotice(string Call, KeptAs As, int Files, DateOnly From) : Notice;
