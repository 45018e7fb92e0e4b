using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Conversations;

public enum Side
{
    Applicant,
    Service,
}

/// <summary>
/// What applicant and instructing service write to each other about one file, under the file's id. It has no scope of its own: that of
/// the file counts.
/// </summary>
public abstract record ConversationState
{
    public const string Kind = "conversation";

    public static StreamId IdOf(string application) => StreamId.Named(Kind, application);

    public sealed record Absent : ConversationState;

    public sealed record Known(ImmutableArray<MessagePosted> Messages) : ConversationState
    {
        /// <summary>Numbers of the last messages that a side has read.</summary>
        public int ReadByApplicant { get; init; }
        public int ReadByService { get; init; }

        public MessagePosted Last => Messages[^1];

        public int ReadBy(Side side) => side == Side.Applicant ? ReadByApplicant : ReadByService;

        /// <summary>What the other side has written and this one has not read.</summary>
        public int UnreadBy(Side side) => Messages.Count(message => message.From != side && message.Number > ReadBy(side));

        internal Known With(Side side, int readUpTo) =>
            side == Side.Applicant ? this with { ReadByApplicant = readUpTo } : this with { ReadByService = readUpTo };
    }
}

/// <summary>The erasable record of a message.</summary>
public sealed record PostedWords(string Text, ImmutableArray<UploadRef> Uploads)
{
    [JsonPropertyName("attachments")]
    public ImmutableArray<UploadRef> Uploads { get; init; } = Uploads.OrEmpty();

    public static string RecordOf(int number) => $"message/{number}";
}
