using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Decisions;

/// <summary>Aid without a contest is refused.</summary>
public sealed record EntitlementRejectedLetter(FileFacts File, DecisionFacts Decision) : DecisionLetter(File, Decision)
{
    protected override Prose Subject => "Votre demande n’est pas acceptée";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La demande présentée par {Applicant} au titre de « {Call} » n’a pas été acceptée."),
        Why(),
        RemedyWords.Of(File.Call),
    ];

    protected override IEnumerable<Block> Closing() => ClosingByPhone();
}
