namespace GrantsPlatform.Host.Composition;

/// <summary>Something that the user of the command line can put right; the message, in French, says how.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
