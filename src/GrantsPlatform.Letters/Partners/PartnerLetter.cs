using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Partners;

/// <summary>To the people of a partner, who come to their part in the file from their home page.</summary>
public abstract record PartnerLetter(FileFacts File) : FileLetter(File)
{
    public sealed override Audience Audience => Audience.Partner;

    public sealed override Destination? LeadsTo => new(LetterPage.Home);

    protected sealed override IEnumerable<Block> Closing() => [Signature()];
}
