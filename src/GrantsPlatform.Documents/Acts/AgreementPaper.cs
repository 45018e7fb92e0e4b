using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Reading.Grants;

namespace GrantsPlatform.Documents.Acts;

/// <summary>The act between funder and grantee as both sign it, as the platform itself words it. Every figure is that of the text whose hash stands at its end.</summary>
public static class AgreementPaper
{
    /// <param name="before">The text in force, where this one amends it.</param>
    public static Paper Of(ReadableAct act, ActInWords text, ActInWords? before = null) =>
        before is null ? ActKind.Agreement.PaperOf(new ActSaying(act, text).Agreement()) : ActKind.Amendment.PaperOf(new ActSaying(act, text).Amendment(before));

    internal static Paper Of(ActSaid said, IEnumerable<Part> parts) => new(said.Title, Papers.LetterPaper.Head(said.Funder), [.. parts]) { Reference = $"Dossier {said.Number}" };
}
