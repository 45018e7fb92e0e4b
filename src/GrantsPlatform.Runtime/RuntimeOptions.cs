using System.Security.Cryptography;

namespace GrantsPlatform.Runtime;

/// <summary>How the runtime works; the defaults suit one process on one machine.</summary>
public sealed record RuntimeOptions
{
    /// <summary>Streams kept folded in memory.</summary>
    public int CachedStreams { get; init; } = 10_000;

    /// <summary>Streams whose current contents are kept in memory, where no other process writes.</summary>
    public int CachedContents { get; init; } = 1_000;

    /// <summary>Bytes of the contents of large streams, such as registers of thousands of rows, that are kept beside those; 0: none is.</summary>
    public long CachedLargeContents { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// True when no other process writes to the store: the cache is then not checked against the store before each decision.
    /// Accepted decisions are checked at the commit in either case; a refusal could rest on a state that another process has changed.
    /// </summary>
    public bool SoleWriter { get; init; }

    /// <summary>A long stream is kept folded in the store whenever so many events were folded since it was.</summary>
    public int EventsBetweenSnapshots { get; init; } = 1_000;

    /// <summary>How often a decision is taken again after another writer came first.</summary>
    public int ConflictRetries { get; init; } = 10;

    /// <summary>Effects that carry commands, and ticks, under way at a time. 1 makes a run repeatable: a simulation.</summary>
    public int CommandsAtOnce { get; init; } = 64;

    public int MessagesAtOnce { get; init; } = 8;
    /// <summary>Documents that are made at a time: they take the processor, and nobody waits in front of them.</summary>
    public int DocumentsAtOnce { get; init; } = 1;

    /// <summary>Longer than the largest list takes; whatever is not made by then is given up.</summary>
    public TimeSpan DocumentTimeout { get; init; } = TimeSpan.FromMinutes(20);

    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromSeconds(60);

    public RetryOptions Commands { get; init; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(15), 10);
    public RetryOptions Messages { get; init; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), 30);

    /// <summary>0 to 1 more of each wait, for many processes that fail together; none by default, so that a run can be repeated.</summary>
    public Func<double> Jitter { get; init; } = () => 0;

    /// <summary>By a command's id, a text that nobody can guess, kept beside what could be guessed from its hash. A run that is to be repeatable makes it from the id alone.</summary>
    public Func<string, string> Salt { get; init; } = _ => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>
    /// The longest sleep of the embedded runner. Timers count the machine's running time: when its clock is set or it was suspended,
    /// a deadline would be missed by as much; this bounds the delay, at the price of one question to the store an hour.
    /// </summary>
    public TimeSpan LongestSleep { get; init; } = TimeSpan.FromHours(1);

    /// <summary>When a deadline is looked at again whose tick failed or changed nothing; an operator task has been raised.</summary>
    public TimeSpan StuckDeadlineRetry { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// A keyed hash of an address, under which mails to whoever has no account are found again; none where nobody holds a secret. A plain hash could be tried
    /// against lists of addresses.
    /// </summary>
    public Func<string, string?> KeyOfAddress { get; init; } = _ => null;

    /// <summary>The right-hand side of every Message-ID.</summary>
    public string MessageDomain { get; init; } = "grants-platform.invalid";

    /// <summary>Told of everything that was caught and will be tried again, for the log.</summary>
    public Action<string, Exception> OnFault { get; init; } = (_, _) => { };

    internal RuntimeOptions Checked()
    {
        Positive(CachedStreams, nameof(CachedStreams));
        Positive(CachedContents, nameof(CachedContents));
        Positive(EventsBetweenSnapshots, nameof(EventsBetweenSnapshots));
        Positive(ConflictRetries, nameof(ConflictRetries));
        Positive(CommandsAtOnce, nameof(CommandsAtOnce));
        Positive(MessagesAtOnce, nameof(MessagesAtOnce));
        Positive(DocumentsAtOnce, nameof(DocumentsAtOnce));
        Positive(DocumentTimeout.Ticks, nameof(DocumentTimeout));
        Positive(Commands.Attempts, $"{nameof(Commands)}.{nameof(RetryOptions.Attempts)}");
        Positive(Messages.Attempts, $"{nameof(Messages)}.{nameof(RetryOptions.Attempts)}");
        Positive(LongestSleep.Ticks, nameof(LongestSleep));
        Positive(MessageTimeout.Ticks, nameof(MessageTimeout));
        return this;
    }

    private static void Positive(long value, string name)
    {
        if (value <= 0) throw new ArgumentException($"RuntimeOptions.{name} must be positive.");
    }
}

/// <summary>Waits <paramref name="First"/>, then twice as long each time, never longer than <paramref name="Longest"/>; after so many <paramref name="Attempts"/> a person is asked.</summary>
public sealed record RetryOptions(TimeSpan First, TimeSpan Longest, int Attempts)
{
    internal TimeSpan After(int failures, double jitter)
    {
        var doubled = First * Math.Pow(2, Math.Min(failures - 1, 30));
        var wait = doubled < Longest ? doubled : Longest;
        return wait * (1 + Math.Clamp(jitter, 0, 1));
    }
}
