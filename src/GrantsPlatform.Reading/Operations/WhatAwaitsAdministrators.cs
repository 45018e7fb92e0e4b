using System.Collections.Immutable;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Operations;

/// <summary>How many of each kind wait for those who administer the platform: each count is that of a list, taken from what the list is made of.</summary>
public sealed record WhatAwaitsAdministrators : AdministratorQuery<AwaitedOfAdministrators>
{
    private protected override async ValueTask<AwaitedOfAdministrators?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var effects = await room.Reads.EffectsAsync(WaitingEffects.Most, cancellation).ConfigureAwait(false);
        return new AwaitedOfAdministrators(await room.Reads.AreEffectsPausedAsync(cancellation).ConfigureAwait(false))
        {
            Tasks = await OpenTasksAsync(room, cancellation).ConfigureAwait(false),
            WithoutSiret = await OrganisationsWithoutSiret.CountAsync(room, cancellation).ConfigureAwait(false),
            Failing = effects.Count(effect => effect.Attempts > 0),
            Waiting = effects.Count(effect => effect.Attempts == 0),
            MoreEffects = effects.Count == WaitingEffects.Most,
            Twins = (await TwinsToLookAt.FindAsync(room, cancellation).ConfigureAwait(false)).Count,
        };
    }

    private static async ValueTask<int> OpenTasksAsync(Room room, CancellationToken cancellation)
    {
        var open = new ViewQuery(OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", true, ImmutableDictionary<string, string>.Empty.Add("status", "open"), 1);
        return (int)(await room.Reads.CountAsync(open, [], cancellation).ConfigureAwait(false))[0].Rows;
    }
}

/// <param name="Paused">Nothing is carried out, and nothing of it can be counted.</param>
public sealed record AwaitedOfAdministrators(bool Paused)
{
    public int Tasks { get; init; }

    public int WithoutSiret { get; init; }

    /// <summary>Mails and consequences that were tried in vain.</summary>
    public int Failing { get; init; }

    public int Waiting { get; init; }

    /// <summary>There may be more than were looked at: both counts are at least so many.</summary>
    public bool MoreEffects { get; init; }

    /// <summary>Groups of organisations that may be one.</summary>
    public int Twins { get; init; }
}
