namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>A call in a list. <paramref name="Level"/>: that of its heading.</summary>
public sealed record CallCard(PublicCall Call, DateTimeOffset Now, int Level);
