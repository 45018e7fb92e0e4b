using System.Collections.Immutable;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

public sealed class ProgrammeDecider : Decider<ProgrammeState, ProgrammeCommand, ProgrammeEvent>
{
    public override string Kind => ProgrammeState.Kind;
    public override ProgrammeState Empty => new(ImmutableArray<ProgrammeRevision>.Empty);

    public override Response Decide(StreamId self, ProgrammeCommand command, ProgrammeState state, Context context) => command switch
    {
        PublishDefinition publish => Publish(self, publish.Json, state),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override ProgrammeState Evolve(ProgrammeState state, ProgrammeEvent happened) => happened switch
    {
        DefinitionPublished published => new ProgrammeState(state.Revisions.Add(Parse(published))),
        _ => throw new InvalidOperationException($"{happened} does not evolve."),
    };

    private static Response Publish(StreamId self, string json, ProgrammeState state)
    {
        var (definition, errors) = DefinitionReader.Read(Encoding.UTF8.GetBytes(json));
        if (definition is null) return new DefinitionInvalid(errors);
        if (self != ProgrammeState.IdOf(definition.Code)) return new DefinitionOfAnother(definition.Code);
        var hash = Digest.Of(json);
        return state.Latest > 0 && state.Revisions[^1].Hash == hash
            ? Response.Nothing
            : new DefinitionPublished(state.Latest + 1, hash, json);
    }

    /// <summary>What was published was valid then; a program that can no longer read it must not run on.</summary>
    private static ProgrammeRevision Parse(DefinitionPublished published)
    {
        var (definition, errors) = DefinitionReader.ReadPublished(Encoding.UTF8.GetBytes(published.Json));
        return definition is not null
            ? new ProgrammeRevision(published.Revision, published.Hash, published.Json, definition)
            : throw new InvalidDataException($"Revision {published.Revision} is no longer readable: {errors[0]}.");
    }
}
