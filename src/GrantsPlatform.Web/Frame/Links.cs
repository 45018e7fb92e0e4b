namespace GrantsPlatform.Web.Frame;

/// <summary>Addresses of the frame's own pages. A journey's addresses are in the Links.cs of its folder: each adds to this class, and no other place builds one.</summary>
public sealed partial class Links(LinkGenerator generator)
{
    /// <summary>An address of ours is never longer; what is would only fill headers that no browser reads.</summary>
    private const int LongestWay = 2_000;

    public string Home => Page("/Home/Index");

    /// <summary>The way back that a request names, unless nobody could follow it.</summary>
    public static string? Way(string? back) => back?.Length > LongestWay ? null : back;

    private string Page(string page, object? values = null) =>
        generator.GetPathByPage(page, handler: null, values) ?? throw new InvalidOperationException($"{page} has no address for {values}.");
}
