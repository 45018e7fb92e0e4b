using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>To whoever asked, and to whoever is recognised.</summary>
[ToldAs("representation-accepted")]
public sealed record RepresentationAcceptedNotice(string AccountId) : Notice;

/// <summary>To those who may answer a request to be recognised.</summary>
[ToldAs("representation-asked")]
public sealed record RepresentationAskedNotice(string AccountId) : Notice;

/// <summary>To whoever was the legal representative until another was recognised in their place.</summary>
[ToldAs("representation-ended")]
public sealed record RepresentationEndedNotice(string Successor) : Notice;

/// <summary>To whoever asked. <paramref name="Version"/>: of the event, with which the reason was given.</summary>
[ToldAs("representation-refused")]
public sealed record RepresentationRefusedNotice(string AccountId, long Version) : Notice;

/// <summary>To the people of both bodies.</summary>
[ToldAs("organisations-merged")]
public sealed record OrganisationsMergedNotice(string Merged, string Into) : Notice;
