using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>Loads what a decision wants to know, round after round, until it wants nothing new.</summary>
internal sealed class FactLoader(StateLoader streams, ContentLoader contents, IChain chain, TimeProvider clock)
{
    private const int Rounds = 6;

    public async ValueTask<Facts> LoadAsync(IDecider decider, Command command, Snapshot snapshot, CancellationToken cancellation)
    {
        var facts = Facts.None;
        for (var round = 0; round < Rounds; round++)
        {
            var wanted = Wanted(decider, command, snapshot, facts);
            if (wanted.Count == 0) return facts;
            foreach (var need in wanted) facts = await AddAsync(facts, need, cancellation).ConfigureAwait(false);
        }
        return Wanted(decider, command, snapshot, facts) is [var endless, ..]
            ? throw new InvalidOperationException($"{command.GetType().Name} still wants {endless} after {Rounds} rounds.")
            : facts;
    }

    private static List<Need> Wanted(IDecider decider, Command command, Snapshot snapshot, Facts facts) =>
        [.. decider.Needs(snapshot.Stream, command, snapshot.State, facts).Where(need => !facts.Holds(need)).Distinct()];

    private async ValueTask<Facts> AddAsync(Facts facts, Need need, CancellationToken cancellation) => need switch
    {
        Need.State state => facts.With(state.Stream, (await streams.ReadAsync(state.Stream, cancellation).ConfigureAwait(false)).State),
        Need.Content content => facts.With(content.Stream, await contents.ReadAsync(content.Stream, cancellation).ConfigureAwait(false)),
        Need.Head => facts.With(await SealedAsync(cancellation).ConfigureAwait(false)),
        _ => throw new InvalidOperationException($"Unknown need {need}."),
    };

    /// <summary>A decision that is not stored after all leaves one head more, which harms nobody.</summary>
    private async ValueTask<JournalHead> SealedAsync(CancellationToken cancellation)
    {
        var head = await chain.SealAsync(clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        return new JournalHead(head.Events, head.Hash, head.SealedAt);
    }
}
