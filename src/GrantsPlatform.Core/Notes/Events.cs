using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Notes;

public abstract record NoteEvent : Event;

/// <summary>The words are in the content record <see cref="FileNote.RecordOf"/>; <paramref name="Hash"/> is that of its bytes.</summary>
[StoredAs("notes.written")]
public sealed record NoteWritten(int Number, string Hash, DateTimeOffset At, Actor By) : NoteEvent, ITouchesNoView;

[StoredAs("notes.corrected")]
public sealed record NoteCorrected(int Number, string Hash, DateTimeOffset At) : NoteEvent, ITouchesNoView;

/// <summary>Every version of its words is erased.</summary>
[StoredAs("notes.withdrawn")]
public sealed record NoteWithdrawn(int Number, DateTimeOffset At, Actor By) : NoteEvent, ITouchesNoView;

/// <summary>The value is in the content record <see cref="FreeValue.RecordOf"/>, unless it was emptied; <paramref name="Hash"/> is that of its canonical JSON.</summary>
[StoredAs("notes.column-filled")]
public sealed record FreeColumnFilled(string Column, int Version, string Hash, DateTimeOffset At, Actor By) : NoteEvent, ITouchesNoView;
