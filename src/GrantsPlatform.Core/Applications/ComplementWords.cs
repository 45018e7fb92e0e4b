namespace GrantsPlatform.Core.Applications;

/// <summary>The content record that says what a complement request asks for.</summary>
public static class ComplementWords
{
    public static string RecordOf(int number) => $"complement/{number}";
}
