using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>The parts of a work list: by what is to be done, then by state.</summary>
public enum WorkTab
{
    /// <summary>What waits for whoever looks, by their roles.</summary>
    ToDo,

    /// <summary>What ends by itself within a month, the first first.</summary>
    Deadlines,

    Submitted,

    /// <summary>What waits for the applicant.</summary>
    Waiting,

    Eligible,
    UnderReview,
    Ready,

    /// <summary>A committee has decided on them, or put it off.</summary>
    Decided,

    /// <summary>They ask for nothing any more.</summary>
    Over,

    All,
}

public enum WorkSort
{
    Submitted,
    Applicant,
    Requested,
    Score,
}

/// <summary>What a list is narrowed to; a list that is empty or null narrows nothing.</summary>
/// <param name="Statuses">As the rows spell them: see <see cref="Core.Applications.PhaseWords.Status(Core.Applications.Phase)"/>.</param>
/// <param name="Instructor">The account that has the files.</param>
/// <param name="Free">Only files that nobody has and somebody has to have: see <see cref="Core.Applications.ApplicationRow.Free"/>.</param>
/// <param name="Answered">Only files whose complement has come and waits to be read.</param>
/// <param name="Words">As a person types them.</param>
public sealed record WorkFilter(
    ImmutableArray<string> Statuses = default, ImmutableArray<string> Departements = default, string? Instructor = null, string? Words = null,
    Money? RequestedFrom = null, Money? RequestedTo = null, DateOnly? SubmittedFrom = null, DateOnly? SubmittedTo = null, bool Free = false, bool Answered = false)
{
    public static readonly WorkFilter Nothing = new();

    public ImmutableArray<string> Statuses { get; init; } = Statuses.IsDefault ? [] : Statuses;

    public ImmutableArray<string> Departements { get; init; } = Departements.IsDefault ? [] : Departements;

    /// <summary>How many files it leaves follows from the sums that are kept of each département and state.</summary>
    internal bool IsSummed => this is { Instructor: null, RequestedFrom: null, RequestedTo: null, SubmittedFrom: null, SubmittedTo: null } && !(Free && Answered) && string.IsNullOrWhiteSpace(Words);

    public bool NarrowsNothing => this is { Statuses.IsEmpty: true, Departements.IsEmpty: true, Instructor: null, RequestedFrom: null, RequestedTo: null, SubmittedFrom: null, SubmittedTo: null, Free: false, Answered: false }
        && string.IsNullOrWhiteSpace(Words);
}
