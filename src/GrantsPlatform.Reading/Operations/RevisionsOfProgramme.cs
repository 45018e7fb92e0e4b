using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Operations;

/// <summary>What was published of a programme, each revision word for word, with who published it, when and why. Of one of which nothing is published: none.</summary>
public sealed record RevisionsOfProgramme(string Programme) : AdministratorQuery<PublishedRevisions>
{
    private protected override async ValueTask<PublishedRevisions?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var id = ProgrammeState.IdOf(Programme);
        var state = await room.Reads.ReadAsync<ProgrammeState>(id, cancellation).ConfigureAwait(false);
        var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, null);
        var revisions = ImmutableArray.CreateBuilder<PublishedRevision>();
        foreach (var happened in await room.Reads.HistoryAsync(id, cancellation).ConfigureAwait(false))
            if (happened.Data is DefinitionPublished published)
                revisions.Add(new PublishedRevision(
                    state.Revisions[published.Revision - 1], happened.At,
                    happened.Actor.PersonId is { } person ? await names.WriteAsync(() => names.Person(person), cancellation).ConfigureAwait(false) : "la console", contents.Text(happened.Version)));
        return new PublishedRevisions(Programme, revisions.ToImmutable());
    }
}

/// <param name="Revisions">In their order.</param>
public sealed record PublishedRevisions(string Programme, ImmutableArray<PublishedRevision> Revisions);

/// <param name="Reason">Null without one, or when it was erased.</param>
public sealed record PublishedRevision(ProgrammeRevision Revision, DateTimeOffset At, string By, string? Reason);
