using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>Everything has been paid back.</summary>
public sealed record RecoveryCompletedLetter(FileFacts File, Money Amount) : LetterToApplicant(File)
{
    protected override Prose Subject => "Le reversement est soldé";

    protected override IEnumerable<Block> Body() => [Text($"La somme de {Amount} est entièrement reversée. Plus rien ne vous est réclamé à ce titre.")];
}
