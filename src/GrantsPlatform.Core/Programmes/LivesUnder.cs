namespace GrantsPlatform.Core.Programmes;

/// <summary>The revision of a definition under which something lives for good: states of such things publish it.</summary>
public sealed record LivesUnder(string Programme, int Revision);
