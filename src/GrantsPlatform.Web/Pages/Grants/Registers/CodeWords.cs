namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>What is asked where a code may tell who somebody is.</summary>
internal static class CodeWords
{
    public const string Doubt = "Ces codes disent-ils qui sont les personnes\u202F?";
}
