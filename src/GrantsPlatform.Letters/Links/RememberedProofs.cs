namespace GrantsPlatform.Letters.Links;

/// <summary>Makes links and codes like the one behind it, and knows afterwards which it made: what may be kept of a letter holds none of them.</summary>
internal sealed class RememberedProofs(ILinks links) : ILinks
{
    private const string InPlaceOfALink = "(lien personnel, qui n’est pas gardé)";
    private const string InPlaceOfACode = "(code, qui n’est pas gardé)";

    private readonly List<(string Proof, string Mask)> _made = [];

    public string For(LinkPurpose purpose, string subject, string mark) => Remembered(links.For(purpose, subject, mark), InPlaceOfALink);

    public string Code(string subject, string mark) => Remembered(links.Code(subject, mark), InPlaceOfACode);

    public string? To(Destination page) => links.To(page);

    public string Masked(string text) => _made.Aggregate(text, (masked, made) => masked.Replace(made.Proof, made.Mask, StringComparison.Ordinal));

    private string Remembered(string proof, string mask)
    {
        _made.Add((proof, mask));
        return proof;
    }
}
