using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>An opinion that is asked of somebody outside, as long as something of it is awaited.</summary>
public sealed record ConsultationOfLetter(StreamId Consultation) : PlatformQuery<ConsultationFacts>
{
    private protected override async ValueTask<ConsultationFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ConsultationState>(Consultation, cancellation).ConfigureAwait(false) is not ConsultationState.Known { IsOpen: true } known
            || await room.CallOfLetterAsync(known.Asked.Call, cancellation).ConfigureAwait(false) is not { } call) return null;
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var id in known.Asked.Applications.Where(id => !known.Given.ContainsKey(id)))
            if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id), cancellation).ConfigureAwait(false) is ApplicationState.Known file) files.Add($"{file.Origin.ApplicantName}, dossier {file.CalledBy(id)}");
        var contents = await room.Reads.ContentsAsync(Consultation, cancellation).ConfigureAwait(false);
        return new ConsultationFacts(call.Facts, files.ToImmutable(), contents.Text(OutsideExpert.QuestionRecord) ?? "", known.Asked.DueAt, known.Zone);
    }
}

/// <param name="Files">On which an opinion is still awaited.</param>
/// <param name="Question">Empty where it has been erased since.</param>
public sealed record ConsultationFacts(CallFacts Call, ImmutableArray<string> Files, string Question, DateTimeOffset DueAt, Zone Zone);
