namespace GrantsPlatform.Web.Pages.Following;

/// <summary>A message about a file, where its files are shown.</summary>
public sealed record SaidInFile(string Application, int Number, MessageWords Said);
