namespace GrantsPlatform.Web.Pages.Grants;

/// <param name="Where">The grant, where several are listed together; null on a page of its own.</param>
public sealed record ShownGrantTask(GrantTask Task, string? Where, string? Number, DateTimeOffset Now);
