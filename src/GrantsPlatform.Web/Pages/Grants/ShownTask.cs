namespace GrantsPlatform.Web.Pages.Grants;

/// <param name="Where">The grant, where several are listed together; null on a page of its own.</param>
public sealed record ShownTask(GrantTask Task, string? Where, string? Number, DateTimeOffset Now);
