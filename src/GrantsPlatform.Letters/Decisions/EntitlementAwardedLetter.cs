using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Decisions;

/// <summary>Aid without a contest is granted.</summary>
public sealed record EntitlementAwardedLetter(FileFacts File, DecisionFacts Decision) : DecisionLetter(File, Decision)
{
    protected override Prose Subject => "Une aide vous est accordée";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Une aide est accordée à la demande présentée par {Applicant} au titre de « {Call} »."),
        Granted(),
        Why(),
        .. Rest(),
        Text("Prochaine étape : une convention vous sera proposée à la signature. Aucun versement n’est possible avant qu’elle soit signée."),
    ];
}
