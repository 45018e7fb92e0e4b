using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Instruction.Lists;

public enum WorkColumn
{
    Applicant,
    Departement,
    Requested,
    Status,
    Next,
    Due,
    Instructor,
    Score,
    SubmittedAt,
    Proposed,
    Granted,
    Consortium,

    /// <summary>What the applicant calls the project: of a form that asks for it.</summary>
    Project,

    /// <summary>A figure that the programme keeps of each file.</summary>
    Measure,

    /// <summary>One of the service's own columns.</summary>
    Free,
}

/// <summary>A column of a work list beside the file's number, which is always first.</summary>
/// <param name="Code">Permanent: what people have chosen is kept by it.</param>
/// <param name="Of">The code of the figure, or of the service's own column; null: neither.</param>
public sealed record ShownColumn(WorkColumn Column, string Code, string Label, WorkSort? Sort = null, string? Of = null)
{
    public bool IsNumeric => Column is WorkColumn.Requested or WorkColumn.Score or WorkColumn.Proposed or WorkColumn.Granted or WorkColumn.Measure;
}

public static class WorkColumns
{
    private const string MeasurePrefix = "measure:";

    /// <summary>How many of them are shown as long as nobody has chosen.</summary>
    private const int Usual = 9;

    private static readonly ImmutableArray<ShownColumn> Fixed =
    [
        new(WorkColumn.Applicant, "applicant", "Organisme", WorkSort.Applicant), new(WorkColumn.Departement, "departement", "Département"),
        new(WorkColumn.Requested, "requested", "Demandé", WorkSort.Requested), new(WorkColumn.Status, "status", "État"), new(WorkColumn.Next, "next", "Prochain acte"),
        new(WorkColumn.Due, "due", "Échéance"), new(WorkColumn.Instructor, "instructor", "Instructeur"), new(WorkColumn.Score, "score", "Note", WorkSort.Score),
        new(WorkColumn.SubmittedAt, "submitted-at", "Déposé le", WorkSort.Submitted), new(WorkColumn.Proposed, "proposed", "Proposé"), new(WorkColumn.Granted, "granted", "Accordé"),
        new(WorkColumn.Consortium, "consortium", "Groupement"),
    ];

    /// <summary>All that a list of this call can show to whoever looks, in the order in which they are offered.</summary>
    public static ImmutableArray<ShownColumn> Of(WorkCall call) =>
    [
        .. Fixed.Select(column => column.Sort == WorkSort.Score && !call.OrdersByScore ? column with { Sort = null } : column), .. call.Definition.TitleField is null ? Array.Empty<ShownColumn>() : [new(WorkColumn.Project, WorkPlace.ProjectColumn, "Projet")],
        .. call.Definition.Measures.Select(measure => new ShownColumn(WorkColumn.Measure, MeasurePrefix + measure.Code, measure.Label, Of: measure.Code)).Where(column => StreamId.IsKey(column.Code)),
        .. call.FreeColumns.Select(column => new ShownColumn(WorkColumn.Free, WorkLine.ListCodeOf(column), column.Label, Of: column.Code)).Where(column => StreamId.IsKey(column.Code)),
    ];

    /// <summary>Those that were chosen, in that order; what is not known any more is left out.</summary>
    public static ImmutableArray<ShownColumn> Chosen(WorkCall call, ImmutableArray<string> codes)
    {
        var all = Of(call);
        ImmutableArray<ShownColumn> chosen = [.. codes.Select(code => all.FirstOrDefault(column => column.Code == code)).OfType<ShownColumn>()];
        return chosen.IsEmpty ? [.. all.Take(Usual)] : chosen;
    }
}
