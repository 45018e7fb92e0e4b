using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Mails;

/// <summary>One mail to one person: what it was, and what became of it.</summary>
public abstract record MailState : IScoped
{
    public const string Kind = "mail";

    /// <summary>The erasable record of what was answered when the mail was not taken.</summary>
    public const string Answer = "answer";

    /// <summary>By the effect that carries it, so that one mail is one stream, however often it is tried.</summary>
    public static StreamId IdOf(string effect) => StreamId.Named(Kind, effect);

    public Scope Scope => Scope.Platform;

    public sealed record Absent : MailState;

    /// <param name="At">Of the last thing that became of it.</param>
    /// <param name="ContentHash">Of its words; null once they were erased.</param>
    /// <param name="AnswerHash">Null where there was none.</param>
    public sealed record Known(MailFacts Facts, MailEnd End, int Attempt, DateTimeOffset At, string? ContentHash, string? AnswerHash) : MailState, IPublishes<MailFacts>
    {
        MailFacts IPublishes<MailFacts>.Published => Facts;
    }
}

/// <summary>What became of a mail so far.</summary>
public enum MailEnd
{
    Sent,

    /// <summary>Tried in vain, to be tried again.</summary>
    PutOff,
    Refused,
    GivenUp,
}

/// <summary>Which mail it is. No address and no name: see <see cref="MailWords"/>.</summary>
/// <param name="Letter">The permanent code of the letter, "decision-awarded".</param>
/// <param name="About">What it is about.</param>
/// <param name="Recipient">The account that was written to; of whoever has none, the id of what they were written to as.</param>
/// <param name="ToKey">A keyed hash of the address, as for accounts; null where nobody holds a secret.</param>
public sealed record MailFacts(string Letter, StreamId About, string Recipient, string? ToKey = null)
{
    /// <summary>The recipient is an account.</summary>
    public bool HasAccount { get; init; } = true;

    /// <summary>The file that it is about, or a part of; null: of none.</summary>
    public string? Application { get; init; }

    /// <summary>The organisation whose it is; null: of none.</summary>
    public string? Organisation { get; init; }
}

/// <summary>The erasable record of a mail: to whom it went and what it said. What opens something, a code or a link, is not in it.</summary>
public sealed record MailWords(string Name, string Mail, string Subject, string Text)
{
    public const string Record = "words";
}
