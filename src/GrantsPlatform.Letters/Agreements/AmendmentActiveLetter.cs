using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>Both have signed an amendment.</summary>
public sealed record AmendmentActiveLetter(FileFacts File, Money Granted) : LetterToApplicant(File)
{
    protected override Prose Subject => "L’avenant à votre convention est en vigueur";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"L’avenant à la convention passée avec {Applicant} est signé des deux parties."),
        Fields(("Montant de la convention, avenant compris", French.Amount(Granted))),
    ];
}
