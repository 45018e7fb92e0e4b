using System.Collections.Immutable;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters;

/// <summary>How decisions can be contested, with the programme's own delays, authority and court: no letter writes a number of its own.</summary>
public static class RemedyWords
{
    /// <summary>Of a refusal.</summary>
    public static Block Of(CallFacts call) => ToEither(call, $"Vous pouvez contester cette décision dans {call.Delays.Within} à compter de la réception de ce courrier :", "l’autorité qui l’a prise de la revoir", headed: true);

    /// <summary>Of a refusal by silence that may come: under a heading of its own.</summary>
    public static Block OfSilence(CallFacts call) => ToEither(call, $"Vous pourrez contester ce refus dans {call.Delays.Within} :", "l’autorité responsable de le revoir", headed: false);

    public static Block OfRefusedAppeal(CallFacts call) => Ways($"Vous pouvez saisir le {call.Funder.Tribunal} dans {call.Delays.Within} à compter de la réception de ce courrier.");

    public static Block OfAppealRefusedBySilence(CallFacts call) => Ways(
        $"Vous pouvez saisir le {call.Funder.Tribunal} dans {call.Delays.Within} à compter de cette date.", "Vous pouvez, dans ce même délai, demander les motifs de ce rejet.");

    public static Block OfOrder(CallFacts call) => Ways(
        $"Vous pouvez, dans {call.Delays.Within} à compter de la réception de ce courrier, demander à l’autorité qui l’a prise ({call.Funder.Name}) de revoir cette décision (recours gracieux). Sans réponse pendant {call.Delays.Silence}, votre demande est refusée.",
        $"Vous pouvez aussi saisir le {call.Funder.Tribunal} dans {call.Delays.Within} à compter de la réception de ce courrier, ou du refus de votre recours gracieux.",
        "La contestation du titre devant le juge compétent, dans ce délai, en suspend le recouvrement.");

    private static Block.Remedies ToEither(CallFacts call, Prose lead, string toReview, bool headed)
    {
        var funder = call.Funder;
        Prose authorityFirst = $"soit en demandant à {toReview} (recours administratif), par écrit : {funder.Name}, {funder.ContactService}, {funder.ContactAddress} ;";
        Prose courtAtOnce = $"soit en saisissant directement le {funder.Tribunal}.";
        Prose courtAfterwards = $"Si votre recours administratif est refusé, ou s’il reste sans réponse pendant {call.Delays.Silence}, vous pourrez alors saisir le {funder.Tribunal} dans {call.Delays.Within}.";
        return new Block.Remedies(headed, lead.ToString(), [authorityFirst.ToString(), courtAtOnce.ToString()], courtAfterwards.ToString());
    }

    private static Block.Remedies Ways(params ReadOnlySpan<Prose> ways)
    {
        var said = ImmutableArray.CreateBuilder<string>();
        foreach (var way in ways) said.Add(way.ToString());
        return new Block.Remedies(true, null, said.ToImmutable(), null);
    }
}
