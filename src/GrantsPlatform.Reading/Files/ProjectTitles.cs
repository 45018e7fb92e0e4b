using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>What a file's project is called, in its applicant's own words; null where the form does not ask for it, or the words are gone.</summary>
internal static class ProjectTitles
{
    /// <summary>As it was sent last: for everybody but the file's own team.</summary>
    public static ValueTask<string?> SentTitleAsync(this Room room, string application, ApplicationState.Known file, CancellationToken cancellation) =>
        TitleAsync(room, application, file, FileAnswers.Submitted, cancellation);

    /// <summary>The same for whoever has not read the file.</summary>
    public static async ValueTask<string?> SentTitleAsync(this Room room, string application, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
            ? await room.SentTitleAsync(application, file, cancellation).ConfigureAwait(false)
            : null;

    /// <summary>Of the files of a list, by id, as far as they have one.</summary>
    public static async ValueTask<ImmutableDictionary<string, string>> SentTitlesAsync(this Room room, IEnumerable<string> applications, CancellationToken cancellation)
    {
        var titles = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var application in applications)
            if (await room.SentTitleAsync(application, cancellation).ConfigureAwait(false) is { } title) titles[application] = title;
        return titles.ToImmutable();
    }

    /// <summary>As its team has typed it, sent or not.</summary>
    public static ValueTask<string?> TypedTitleAsync(this Room room, string application, ApplicationState.Known file, CancellationToken cancellation) =>
        TitleAsync(room, application, file, FileAnswers.Saved, cancellation);

    private static async ValueTask<string?> TitleAsync(Room room, string application, ApplicationState.Known file, Func<ApplicationState.Known, Contents, Answers?> answersOf, CancellationToken cancellation)
    {
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(file.Origin.Revision);
        if (definition.TitleField is null) return null;
        return answersOf(file, await room.Reads.ContentsAsync(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false)) is { } answers ? definition.ProjectTitle(answers) : null;
    }
}
