using System.Collections.Frozen;

namespace GrantsPlatform.Words;

/// <summary>What was asked for, in French, by the permanent name of the command. A test names every command without words.</summary>
public static class CommandWords
{
    private static readonly FrozenDictionary<string, string> All = new[]
    {
        PartyCommandWords.All, FileCommandWords.All, SelectionCommandWords.All, GrantCommandWords.All, PlatformCommandWords.All,
    }.SelectMany(words => words).ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Knows(string command) => All.ContainsKey(command);

    /// <summary>Of another release: its name.</summary>
    public static string Of(string command) => All.GetValueOrDefault(command, command);
}
