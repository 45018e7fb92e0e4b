namespace GrantsPlatform.Core.Applications;

/// <summary>Names of the content records that hold the words of decisions on files.</summary>
public static class DecisionRecords
{
    /// <summary>Of the file itself.</summary>
    public const string Ineligibility = "ineligibility";

    /// <summary>Of the call's awards: why a file passes below the threshold.</summary>
    public static string ExceptionOf(string application) => $"exception/{application}";

    /// <summary>Of the call's awards; holds the words of a decision.</summary>
    public static string Of(string application, string session) => $"decision/{application}/{session}";
}
