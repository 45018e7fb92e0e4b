namespace GrantsPlatform.Web.Frame;

/// <summary>Addresses of the frame's own pages. A journey's addresses are in the Links.cs of its folder: each adds to this class, and no other place builds one.</summary>
public sealed partial class Links(LinkGenerator generator)
{
    public string Home => Page("/Home/Index");

    /// <summary>Leads back afterwards to the page that was asked for.</summary>
    public string SignIn(HttpRequest from) => Page("/Home/Index", new { retour = from.PathBase + from.Path + from.QueryString });

    private string Page(string page, object? values = null) =>
        generator.GetPathByPage(page, handler: null, values) ?? throw new InvalidOperationException($"{page} has no address for {values}.");
}
