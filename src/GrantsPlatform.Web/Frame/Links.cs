namespace GrantsPlatform.Web.Frame;

/// <summary>Addresses of the frame's own pages. A journey's addresses are in the Links.cs of its folder: each adds to this class, and no other place builds one.</summary>
public sealed partial class Links(LinkGenerator generator)
{
    public string Home => Page("/Home/Index");

    private string Page(string page, object? values = null) =>
        generator.GetPathByPage(page, handler: null, values) ?? throw new InvalidOperationException($"{page} has no address for {values}.");
}
