using System.Collections.Immutable;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Operations;

/// <summary>How many of each kind wait for those who administer the platform: each count is that of a list.</summary>
public sealed record WhatAwaitsAdministrators : AdministratorQuery<AwaitedOfAdministrators>
{
    private const int AtOnce = 500;

    /// <summary>Of more, nobody would read the list.</summary>
    private const int MostCounted = 5_000;

    private protected override async ValueTask<AwaitedOfAdministrators?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var effects = await room.Reads.EffectsAsync(AtOnce, cancellation).ConfigureAwait(false);
        var twins = await TwinsToLookAt.FindAsync(room, cancellation).ConfigureAwait(false);
        return new AwaitedOfAdministrators(await room.Reads.AreEffectsPausedAsync(cancellation).ConfigureAwait(false))
        {
            Tasks = await CountAsync<OperatorTaskRow>(room, OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", ("status", "open"), _ => true, cancellation).ConfigureAwait(false),
            Requests = await CountAsync<RepresentationRow>(room, OrganisationsView.Requests, OrganisationsView.Partition, "askedAt", null, _ => true, cancellation).ConfigureAwait(false),
            WithoutSiret = await CountAsync<OrganisationRow>(room, OrganisationsView.Name, OrganisationsView.Partition, "siret", null, body => body.Siret is null && body.MergedInto is null, cancellation).ConfigureAwait(false),
            Failing = effects.Count(effect => effect.Attempts > 0),
            Waiting = effects.Count(effect => effect.Attempts == 0),
            Twins = twins.Count,
        };
    }

    private static async ValueTask<int> CountAsync<TRow>(
        Room room, string view, string partition, string sort, (string Name, string Value)? filter, Func<TRow, bool> counts, CancellationToken cancellation) where TRow : class
    {
        var filters = filter is { } only ? ImmutableDictionary<string, string>.Empty.Add(only.Name, only.Value) : ImmutableDictionary<string, string>.Empty;
        var (count, read, after) = (0, 0, (string?)null);
        do
        {
            var page = await room.Reads.QueryAsync<TRow>(new ViewQuery(view, partition, sort, false, filters, AtOnce, after), cancellation).ConfigureAwait(false);
            (count, read, after) = (count + page.Rows.Count(row => counts(row.Body)), read + page.Rows.Count, page.Next);
        }
        while (after is not null && read < MostCounted);
        return count;
    }
}

/// <param name="Paused">Nothing is carried out, and nothing of it can be counted.</param>
public sealed record AwaitedOfAdministrators(bool Paused)
{
    public int Tasks { get; init; }

    /// <summary>To be recognised as legal representative.</summary>
    public int Requests { get; init; }

    public int WithoutSiret { get; init; }

    /// <summary>Mails and consequences that were tried in vain.</summary>
    public int Failing { get; init; }

    public int Waiting { get; init; }

    /// <summary>Groups of organisations that may be one.</summary>
    public int Twins { get; init; }
}
