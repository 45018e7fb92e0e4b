using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>"Avance à la signature, Communauté d’agglomération": an instalment as people name it.</summary>
public sealed record InstalmentOfLetter(StreamId File, string Code, string Payee) : PlatformQuery<Said>
{
    private protected override async ValueTask<Said?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.FileOfLetterAsync(File, cancellation).ConfigureAwait(false) is not { } file) return null;
        var label = file.Definition.InstalmentLabel(Code);
        return new Said($"{label}, {await room.LegalNameAsync(Payee, cancellation).ConfigureAwait(false)}");
    }
}
