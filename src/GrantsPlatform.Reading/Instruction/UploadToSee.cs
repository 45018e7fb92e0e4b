using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>A file that the applicant has sent with any version of the dossier, or somebody outside with an opinion on it, by its hash.</summary>
public sealed record UploadToSee(string Application, string Hash) : FileQuery<UploadRef>(Application, Sought.Instruction)
{
    private protected override async ValueTask<UploadRef?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (seen.File.Receipt is not { Submission: var last }) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(seen.File.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(seen.File.Origin.Revision);
        var contents = await room.Reads.ContentsAsync(ApplicationState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        for (var number = last; number > 0; number--)
            if (FileAnswers.SentAs(number, contents) is { } answers && definition.Uploads(answers).FirstOrDefault(file => file.Hash == Hash) is { } found) return found;
        return (await new OutsideReading(room, seen, definition, new Names(room.Reads, definition)).AllAsync(cancellation).ConfigureAwait(false)).Select(opinion => opinion.Upload).FirstOrDefault(file => file?.Hash == Hash);
    }
}
