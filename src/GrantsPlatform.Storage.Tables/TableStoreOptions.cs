namespace GrantsPlatform.Storage.Tables;

/// <summary>Where the store lies in its account, and who is told what fails after an answer.</summary>
public sealed record TableStoreOptions
{
    /// <summary>Tables are named with it: letters and digits, a letter first, at most 50 characters.</summary>
    public string Prefix { get; init; } = "grants";

    /// <summary>Tells the ages of intents and tombstones; nothing that is stored as truth comes from it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What could not be done after a commit was acknowledged, in a few words, and why: the repair will do it.</summary>
    public Action<string, Exception> OnFault { get; init; } = (_, _) => { };

    /// <exception cref="ArgumentException">An option is wrong; the message, in French, says which and what to write.</exception>
    internal void Validate()
    {
        if (Prefix is not { Length: >= 1 and <= 50 } || !char.IsAsciiLetter(Prefix[0]) || !Prefix.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException("L’option Prefix des tables n’est pas valable\u202F: écrivez une lettre, puis des lettres ou des chiffres, 50 caractères au plus.");
    }
}
