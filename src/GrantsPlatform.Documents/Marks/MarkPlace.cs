namespace GrantsPlatform.Documents.Marks;

/// <summary>
/// Where a page bears its mark, in millimetres from its right and lower edges: in the corner that margins leave free. What is stamped on a PDF covers what
/// the Word file shows there.
/// </summary>
internal static class MarkPlace
{
    public const double Side = 16;
    public const double FromRight = 4;
    public const double FromBottom = 8;
}
