using GrantsPlatform.Web.Pages.Exports;

namespace GrantsPlatform.Web.Pages.Productions;

/// <summary>How addresses name lists.</summary>
internal static class PreparedList
{
    public static string CodeOf(ExportedList list) => list switch
    {
        ExportedList.Work => "dossiers",
        ExportedList.Agreements => "conventions",
        ExportedList.Payments => "versements",
        ExportedList.Results => "resultats",
        ExportedList.Reports => "bilans",
        ExportedList.Register => "suivi",
        _ => throw new InvalidOperationException($"{list} has no code."),
    };

    public static ExportedList? Of(string? code) => Enum.GetValues<ExportedList>().Cast<ExportedList?>().FirstOrDefault(list => list is { } one && CodeOf(one) == code);
}
