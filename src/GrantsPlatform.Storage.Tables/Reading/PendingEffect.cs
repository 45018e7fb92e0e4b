using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <param name="Place">Its row key up to the token: the order of commits.</param>
internal sealed record PendingEffect(string Place, string Id, string Lane, DateTimeOffset NotBefore, WholeValue Stored)
{
    public static PendingEffect Of(WholeValue stored) => new(
        stored.First.Row.Split(Splitter.TokenSign)[0], (string)stored.First.Values["id"], (string)stored.First.Values["lane"],
        new DateTimeOffset((long)stored.First.Values["notBefore"], TimeSpan.Zero), stored);

    public static StoredValue ToStore(long number, int index, NewEffect effect) => new(StreamKeys.Effect(number, index), effect.Payload, new Dictionary<string, object>
    {
        ["id"] = effect.Id, ["lane"] = effect.Lane, ["kind"] = (long)effect.Kind, ["attempts"] = 0L, ["notBefore"] = effect.NotBefore.UtcTicks,
    });

    public EntityAction Postponed(int attempts, DateTimeOffset notBefore) => new EntityAction.Replace(
        Stored.First.Row, new Dictionary<string, object>(Stored.First.Values) { ["attempts"] = (long)attempts, ["notBefore"] = notBefore.UtcTicks }, Stored.First.ETag);

    public StoredEffect AsStored(StreamId source) =>
        new(source, Id, Lane, (EffectKind)(long)Stored.First.Values["kind"], Stored.Bytes, (int)(long)Stored.First.Values["attempts"], NotBefore);
}

internal static class Lanes
{
    public static IEnumerable<PendingEffect> Firsts(this IEnumerable<PendingEffect> effects) => effects.DistinctBy(effect => effect.Lane);

    public static DateTimeOffset? Earliest(IEnumerable<(string Lane, DateTimeOffset At)> effects) =>
        effects.DistinctBy(effect => effect.Lane).Min(effect => (DateTimeOffset?)effect.At);
}
