using GrantsPlatform.Core.Templates;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Templates;

/// <summary>Which template each letter of a programme has.</summary>
public sealed record TemplatesOfProgramme(string Programme) : TemplatesQuery<ProgrammeTemplates>(Programme)
{
    private protected override ValueTask<ProgrammeTemplates?> AnswerAsync(Room room, SeenTemplates seen, CancellationToken cancellation) =>
        ValueTask.FromResult<ProgrammeTemplates?>(new ProgrammeTemplates(Programme, seen.Definition.Title, seen.State));
}

public sealed record ProgrammeTemplates(string Programme, string Title, TemplatesState State);
