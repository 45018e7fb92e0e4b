using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>A claim is too old to be paid.</summary>
public sealed record RecoveryLapsedLetter(FileFacts File, Money Lost, DateOnly LapsedAfter) : LetterToService(File)
{
    protected override Prose Subject => "Une créance est prescrite";

    protected override IEnumerable<Block> Body() => [Text($"La créance sur {Applicant} (dossier {Number}, « {Call} ») est prescrite depuis le {LapsedAfter}. La somme de {Lost} ne peut plus être recouvrée.")];
}
