using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Notes;

/// <summary>What people of the service write to each other about one file, under the file's id. It has no scope of its own: that of the file counts.</summary>
public abstract record NotesState
{
    public const string Kind = "notes";

    public static StreamId IdOf(string application) => StreamId.Named(Kind, application);

    public sealed record Absent : NotesState;

    public sealed record Known(ImmutableArray<FileNote> Notes) : NotesState
    {
        /// <summary>What stands in the service's own columns, by their codes.</summary>
        public ImmutableSortedDictionary<string, FreeColumnFilled> Columns { get; init; } = ImmutableSortedDictionary.Create<string, FreeColumnFilled>(StringComparer.Ordinal);

        internal Known With(FreeColumnFilled filled) => this with { Columns = Columns.SetItem(filled.Column, filled) };

        internal Known With(int number, Func<FileNote, FileNote> change) => this with { Notes = [.. Notes.Select(note => note.Number == number ? change(note) : note)] };
    }
}

/// <param name="Revision">Counts its versions, from 1.</param>
/// <param name="Hash">Of its words as they stand.</param>
public sealed record FileNote(int Number, int Revision, string Hash, DateTimeOffset At, Actor By)
{
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>Its words are no more.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The erasable record of its words.</summary>
    public static string RecordOf(int number) => $"note/{number}";
}

/// <summary>Values of the service's own columns.</summary>
public static class FreeValue
{
    /// <summary>The erasable record of a value.</summary>
    public static string RecordOf(string column) => $"column/{column}";
}
