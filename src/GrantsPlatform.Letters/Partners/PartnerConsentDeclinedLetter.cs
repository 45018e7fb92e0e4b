using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Partners;

/// <summary>A partner does not agree to its share.</summary>
public sealed record PartnerConsentDeclinedLetter(FileFacts File, string Partner, Said Reason) : LetterToApplicant(File)
{
    protected override Prose Subject => $"Un partenaire n’a pas donné son accord : dossier {Number}";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Partner} n’a pas donné son accord à sa part dans votre dossier {Number} (« {Call} »)."),
        Together(Text("Son motif :"), new Block.Paragraph([Reason.Words])),
        Text("Modifiez sa part et demandez-lui de nouveau son accord, ou retirez ce partenaire du dossier."),
    ];

    protected override IEnumerable<Block> Closing() => [];
}
