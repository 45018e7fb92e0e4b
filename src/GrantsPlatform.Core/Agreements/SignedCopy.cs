using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

/// <summary>A scan of a text that was signed on paper. Its file is in the content record <see cref="RecordOf"/>, as an upload.</summary>
/// <param name="Hash">Of the record.</param>
/// <param name="ConfirmedBy">Who has read it beside the text and found the same; null: nobody yet.</param>
public sealed record SignedCopy(int Number, string Hash, DateTimeOffset At, Actor By, Actor? ConfirmedBy = null)
{
    public DateTimeOffset? ConfirmedAt { get; init; }

    private const string Records = "signed-copy/";

    public static string RecordOf(int number) => $"{Records}{number}";

    public static bool IsRecord(string name) => name.StartsWith(Records, StringComparison.Ordinal);
}
