using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Writes what people are told, at the moment at which it leaves. The runtime carries messages and knows no word of them.</summary>
public interface ILetters
{
    ValueTask<LetterAnswer> WriteAsync(Message message, CancellationToken cancellation);
}

/// <summary>What has become of a message that is due.</summary>
public abstract record LetterAnswer
{
    private LetterAnswer() { }

    /// <param name="To">Those meant who want to hear of it, each once; perhaps nobody.</param>
    /// <param name="Write">The letter to one of them.</param>
    public sealed record Ready(ImmutableArray<Address> To, Func<Address, WrittenLetter> Write) : LetterAnswer
    {
        /// <summary>The file that it is about, or a part of; null: of none.</summary>
        public string? Application { get; init; }

        /// <summary>The organisation whose matter it is; null: of none.</summary>
        public string? Organisation { get; init; }
    }

    /// <summary>A document goes with it that is not kept yet: once it is, the letter is asked for again.</summary>
    public sealed record Awaits(DocumentKey Document) : LetterAnswer;

    /// <summary>What it would say is not so any more, and whoever made it so has told people.</summary>
    public sealed record Outdated : LetterAnswer;

    /// <summary>No recipient is there (any more).</summary>
    public sealed record Nobody : LetterAnswer;

    /// <summary>Something that it must say cannot be found.</summary>
    public sealed record NotWritten : LetterAnswer;
}

public sealed record WrittenLetter(string Subject, string Text)
{
    /// <summary>What may be kept of it and read again: without the codes and links that open something. Null: nothing may.</summary>
    public KeptLetter? Kept { get; init; }

    public ImmutableArray<EnclosedFile> Files { get; init; } = [];

    /// <summary>The same with fewer files, and words that say so, for whoever carries mails and finds this one too large. Null: it leaves as it is or not at all.</summary>
    public WrittenLetter? Lighter { get; init; }
}

public sealed record KeptLetter(string Subject, string Text);

/// <summary>A file that goes with a letter.</summary>
/// <param name="Name">As its reader gets it.</param>
public abstract record EnclosedFile(string Name, string MediaType)
{
    /// <summary>The platform keeps it, and it is read when the letter leaves.</summary>
    public sealed record Kept(string Name, string MediaType, string Hash) : EnclosedFile(Name, MediaType);

    /// <summary>A text that is written with the letter.</summary>
    public sealed record Written(string Name, string MediaType, string Text) : EnclosedFile(Name, MediaType);

    /// <summary>A document that is made when the letter leaves, and only then.</summary>
    public sealed record Made(string Name, string MediaType, Func<CancellationToken, ValueTask<byte[]>> Make) : EnclosedFile(Name, MediaType);
}

/// <summary>Where one person is written to. Never stored in an event.</summary>
/// <param name="AccountId">Of whoever has no account, the id of what they are written to as.</param>
public sealed record Address(string AccountId, string Name, string Mail)
{
    public bool HasAccount { get; init; } = true;
}
