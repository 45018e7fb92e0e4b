namespace GrantsPlatform.Host.Scenarios;

/// <summary>A scenario that cannot be used; the message, in French, says where and what to correct.</summary>
public sealed class ScenarioException(string message, Exception? cause = null) : Exception(message, cause);
