using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Operations;

/// <summary>What the platform has yet to carry out: the first of each row that waits, the longest due first.</summary>
/// <param name="Failed">Only those that were tried in vain, or only those that were not tried yet; null: all.</param>
public sealed record WaitingEffects(bool? Failed = null) : AdministratorQuery<ListedEffects>
{
    /// <summary>So many are looked at, the longest due first.</summary>
    internal const int Most = 500;

    private protected override async ValueTask<ListedEffects?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var paused = await room.Reads.AreEffectsPausedAsync(cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, null);
        var effects = ImmutableArray.CreateBuilder<ListedEffect>();
        var all = await room.Reads.EffectsAsync(Most, cancellation).ConfigureAwait(false);
        foreach (var waiting in all.Where(waiting => Failed is not { } failed || failed == waiting.Attempts > 0))
        {
            var (about, to) = await names.WriteAsync(
                () => (Concerned.By(waiting.Source, names), waiting.Target is { } target ? Concerned.By(target, names) : null), cancellation).ConfigureAwait(false);
            effects.Add(new ListedEffect(waiting.Source, about, to, waiting.Kind, waiting.Name, waiting.Attempts, waiting.NotBefore));
        }
        return new ListedEffects(paused, effects.ToImmutable(), all.Count == Most, room.Now);
    }
}

/// <param name="Paused">Nothing is carried out, and nothing can be listed.</param>
/// <param name="IsMore">There may be more than were looked at.</param>
public sealed record ListedEffects(bool Paused, ImmutableArray<ListedEffect> Effects, bool IsMore, DateTimeOffset Now);

/// <param name="About">What it follows from, in words.</param>
/// <param name="To">To what it goes; null for messages and for what goes to many.</param>
/// <param name="Name">Of the command or the letter; null where it cannot be read.</param>
public sealed record ListedEffect(StreamId Source, string About, string? To, EffectKind Kind, string? Name, int Attempts, DateTimeOffset NotBefore);
