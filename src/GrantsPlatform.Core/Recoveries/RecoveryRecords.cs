namespace GrantsPlatform.Core.Recoveries;

/// <summary>Names of the content records that hold the reasons of each step of a claim.</summary>
public static class RecoveryRecords
{
    public const string Letter = "letter";
    public const string Confirmation = "confirmation";
    public const string Drop = "drop";
    public const string WriteOff = "write-off";

    public static string ReplyOf(int number) => $"reply/{number}";
}
