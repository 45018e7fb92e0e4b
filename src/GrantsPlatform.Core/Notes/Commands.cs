using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Notes;

/// <summary>Each names its file: whose notes they are is the file's to say.</summary>
public abstract record NoteCommand(string Application) : Command, IBegins
{
    public Scope ScopeIn(Facts facts) =>
        facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(Application))?.Scope ?? Scope.Platform;
}

/// <summary>For colleagues only: nobody outside the service reads it.</summary>
[SentAs("write-note")]
public sealed record WriteNote(string Application, string Text) : NoteCommand(Application);

/// <summary>By whoever wrote it. <paramref name="Revision"/>: the one that the person had before the eyes.</summary>
[SentAs("correct-note")]
public sealed record CorrectNote(string Application, int Number, int Revision, string Text) : NoteCommand(Application);

/// <summary>Erases its words, all versions of them; somebody else's with the header's reason.</summary>
[SentAs("withdraw-note")]
public sealed record WithdrawNote(string Application, int Number, int Revision) : NoteCommand(Application);

/// <summary>Writes the file's value into a column that the programme gives the service; JSON null empties it. <paramref name="Version"/>: the one that the person had before the eyes (0: none).</summary>
[SentAs("fill-free-column")]
public sealed record FillFreeColumn(string Application, string Column, JsonElement Value, int Version) : NoteCommand(Application);
