using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Templates.TemplatesState.Known;

namespace GrantsPlatform.Core.Templates;

/// <summary>Keeps the templates of a programme's letters, one version after another; none is ever taken away, for letters were set by it.</summary>
public sealed class TemplatesDecider : Decider<TemplatesState, TemplatesCommand, TemplatesEvent>
{
    public override string Kind => TemplatesState.Kind;
    public override TemplatesState Empty => new TemplatesState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, TemplatesCommand? command, TemplatesState state, Facts facts) => command is KeepTemplate keep ? [.. DefinitionFacts.NeedOf(keep.Programme)] : [];

    public override Response Decide(StreamId self, TemplatesCommand command, TemplatesState state, Context context)
    {
        if (self != TemplatesState.IdOf(command.Programme)) return new ObjectUnknown();
        if (!StreamId.IsKey(command.Letter)) return new MalformedInput("$.letter");
        var last = state.Of(command.Letter).LastOrDefault();
        return command switch
        {
            KeepTemplate keep => Keep(keep, last, context),
            LeaveTemplate when last is not { Hash: not null } => Response.Nothing,
            LeaveTemplate leave when leave.Standing != last.Number => new TemplateChanged(),
            LeaveTemplate when context.Reason.IsMissing() => new ReasonMissing(),
            LeaveTemplate leave => new TemplateLeft(leave.Letter, last.Number + 1, context.At, context.Actor),
            _ => throw new InvalidOperationException($"{command} is not decided."),
        };
    }

    public override TemplatesState Evolve(TemplatesState state, TemplatesEvent happened) => (happened, state) switch
    {
        (TemplateKept e, _) => With(state as Known ?? new Known(e.Programme, ImmutableSortedDictionary.Create<string, ImmutableArray<TemplateVersion>>(StringComparer.Ordinal)), e.Letter, new TemplateVersion(e.Number, e.Hash, e.Size, e.At, e.By)),
        (TemplateLeft e, Known known) => With(known, e.Letter, new TemplateVersion(e.Number, null, 0, e.At, e.By)),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static Response Keep(KeepTemplate keep, TemplateVersion? last, Context context)
    {
        if (context.Facts.DefinitionOf(keep.Programme, 1) is null) return new ObjectUnknown();
        if (!ValueCheck.IsFile(keep.File)) return new MalformedInput("$.file");
        if (last?.Hash == keep.File.Hash) return Response.Nothing;
        if (keep.Standing != (last?.Number ?? 0)) return new TemplateChanged();
        if (context.Reason.IsMissing()) return new ReasonMissing();
        var number = keep.Standing + 1;
        return Response
            .Accept(new TemplateKept(keep.Programme, keep.Letter, number, keep.File.Hash, keep.File.Size, context.At, context.Actor))
            .With(ContentChange.Json(TemplateVersion.RecordOf(keep.Letter, number), keep.File));
    }

    private static Known With(Known known, string letter, TemplateVersion version) => known with { Letters = known.Letters.SetItem(letter, [.. known.Of(letter), version]) };
}
