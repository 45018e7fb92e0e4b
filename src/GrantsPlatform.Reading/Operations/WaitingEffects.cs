using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Operations;

/// <summary>What the platform has yet to carry out: the first of each row that waits, the longest due first.</summary>
public sealed record WaitingEffects(int Most) : AdministratorQuery<ListedEffects>
{
    private protected override async ValueTask<ListedEffects?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var paused = await room.Reads.AreEffectsPausedAsync(cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, null);
        var effects = ImmutableArray.CreateBuilder<ListedEffect>();
        foreach (var waiting in await room.Reads.EffectsAsync(Math.Clamp(Most, 1, 500), cancellation).ConfigureAwait(false))
        {
            var (about, to) = await names.WriteAsync(
                () => (Concerned.By(waiting.Source, names), waiting.Target is { } target ? Concerned.By(target, names) : null), cancellation).ConfigureAwait(false);
            effects.Add(new ListedEffect(waiting.Source, about, to, waiting.Kind, waiting.Name, waiting.Attempts, waiting.NotBefore));
        }
        return new ListedEffects(paused, effects.ToImmutable(), room.Now);
    }
}

/// <param name="Paused">Nothing is carried out, and nothing can be listed.</param>
public sealed record ListedEffects(bool Paused, ImmutableArray<ListedEffect> Effects, DateTimeOffset Now);

/// <param name="About">What it follows from, in words.</param>
/// <param name="To">To what it goes; null for messages and for what goes to many.</param>
/// <param name="Name">Of the command or the letter; null where it cannot be read.</param>
public sealed record ListedEffect(StreamId Source, string About, string? To, EffectKind Kind, string? Name, int Attempts, DateTimeOffset NotBefore);
