using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Templates;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About the Word templates of a programme's letters, for those who answer for the whole of it.</summary>
public abstract record TemplatesQuery<TAnswer>(string Programme) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (!StreamId.IsKey(Programme) || Sight.OfPreparation(viewer, Programme) is not null) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(Programme), cancellation).ConfigureAwait(false);
        if (programme.Latest == 0) return null;
        var kept = await room.Reads.ReadAsync<TemplatesState>(TemplatesState.IdOf(Programme), cancellation).ConfigureAwait(false);
        return await AnswerAsync(room, new SeenTemplates(programme.Revision(programme.Latest), kept, viewer), cancellation).ConfigureAwait(false);
    }

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, SeenTemplates seen, CancellationToken cancellation);
}

/// <summary>Templates that may be seen.</summary>
internal sealed record SeenTemplates(ProgrammeDefinition Definition, TemplatesState State, Viewer Viewer);
