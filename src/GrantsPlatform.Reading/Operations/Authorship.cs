using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Who did something; where the platform carried a decision on, whose decision it was.</summary>
internal sealed partial class Authorship(IReads reads, INames names)
{
    private const int Longest = 10;

    private readonly Dictionary<StreamId, IReadOnlyList<EventEnvelope>> _histories = [];

    /// <summary>The event at the beginning of the chain of effects: its own actor is not a policy, or cannot be found.</summary>
    public async Task<EventEnvelope> OriginAsync(EventEnvelope happened, CancellationToken cancellation)
    {
        var origin = happened;
        for (var i = 0; i < Longest && origin.Actor == Actor.Policy; i++)
            if (await SourceAsync(origin.Cause, cancellation).ConfigureAwait(false) is { } source) origin = source;
            else break;
        return origin;
    }

    public string Words(EventEnvelope happened, EventEnvelope origin) =>
        happened.Actor != Actor.Policy ? Words(origin.Actor)
        : origin.Actor == Actor.Policy ? "la plateforme"
        : origin.Actor == Actor.Clock ? "la plateforme, à l’échéance du calendrier"
        : origin.Stream == happened.Stream ? $"la plateforme, à la suite d’un acte de\u202F: {Words(origin.Actor)}"
        : $"sur décision de\u202F: {Words(origin.Actor)}";

    private string Words(Actor actor) =>
        actor.PersonId is { } person ? names.Person(person)
        : actor == Actor.Clock ? "le calendrier"
        : actor == Actor.Console ? "la console"
        : actor == Actor.Link ? "la personne qui a reçu le lien"
        : "la plateforme";

    private async Task<EventEnvelope?> SourceAsync(string cause, CancellationToken cancellation)
    {
        if (Effect().Match(cause) is not { Success: true } effect || !StreamId.TryParse($"{effect.Groups["kind"].Value}/{effect.Groups["key"].Value}", out var stream)) return null;
        if (!_histories.TryGetValue(stream, out var history))
            _histories[stream] = history = KindWords.Knows(stream.Kind) ? await reads.HistoryAsync(stream, cancellation).ConfigureAwait(false) : [];
        return long.TryParse(effect.Groups["version"].Value, out var version) ? history.FirstOrDefault(one => one.Version == version) : null;
    }

    /// <summary>"{kind}:{key}~{version}~{index}", and "~{row}" after it where an effect went to several; what was shortened to a hash is not followed.</summary>
    [GeneratedRegex("^(?<kind>[a-z-]+):(?<key>.+)~(?<version>[0-9]+)~[0-9]+(~.*)?$")]
    private static partial Regex Effect();
}
