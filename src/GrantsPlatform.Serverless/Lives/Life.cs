using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>The instance of an orchestration that runs a stream's life: "kind:key", for an instance's id takes no '/'.</summary>
public static class Life
{
    private const char Separator = ':';

    /// <summary>What an orchestration waits for; it carries nothing.</summary>
    public const string Signal = "signal";

    public static string IdOf(StreamId stream) => $"{stream.Kind}{Separator}{stream.Key}";

    /// <summary>Kinds hold no ':', keys may.</summary>
    public static StreamId StreamOf(string instance)
    {
        var at = instance.IndexOf(Separator, StringComparison.Ordinal);
        return at > 0 ? new StreamId(instance[..at], instance[(at + 1)..]) : throw new FormatException($"'{instance}' is not the id of a life.");
    }
}
