using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Payments;

/// <summary>The accountant has paid.</summary>
public sealed record InstalmentPaidLetter(FileFacts File, Money Amount, DateOnly PaidOn, string Reference) : LetterToApplicant(File)
{
    protected override Prose Subject => "Un versement vous a été fait";

    protected override IEnumerable<Block> Body() => [Text($"Un versement de {Amount} a été fait à un bénéficiaire de la convention passée avec {Applicant} le {PaidOn}, sous la référence {Reference}.")];
}
