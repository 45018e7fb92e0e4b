namespace GrantsPlatform.Reading.Letters;

/// <summary>Words of a person, or the name of something; empty where they were not given, or have been erased since.</summary>
public sealed record Said(string Words);
