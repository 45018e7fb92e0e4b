using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>What an import would change.</summary>
/// <param name="Same">How many rows are kept just so already.</param>
/// <param name="Doubts">New codes that may tell who somebody is.</param>
public sealed record ImportPreview(ImmutableArray<string> Added, ImmutableArray<string> Replaced, int Same, ImmutableArray<(string Code, string Doubt)> Doubts)
{
    public static ImportPreview Of(KeptRegister kept, ImmutableArray<RegisterRow> rows)
    {
        var known = kept.Rows.ToDictionary(row => row.Code, StringComparer.Ordinal);
        var added = rows.Where(row => !known.ContainsKey(row.Code)).Select(row => row.Code).ToImmutableArray();
        var replaced = rows.Where(row => known.TryGetValue(row.Code, out var before) && !IsSame(before, row, kept.Definition)).Select(row => row.Code).ToImmutableArray();
        return new ImportPreview(
            added, replaced, rows.Length - added.Length - replaced.Length,
            [.. added.Select(code => (code, Doubt: CodeDoubts.Of(code))).Where(one => one.Doubt is not null).Select(one => (one.code, one.Doubt ?? ""))]);
    }

    /// <summary>Once it is carried out.</summary>
    public string Said =>
        $"{French.Count(Added.Length, "ligne ajoutée", "lignes ajoutées")}, {French.Count(Replaced.Length, "remplacée", "remplacées")}{(Same == 0 ? "" : $"\u202F; {French.Count(Same, "y était déjà", "y étaient déjà")}")}.";

    private static bool IsSame(RegisterRow one, RegisterRow other, RegisterDefinition register) =>
        one.Kind == other.Kind && register.Find(one.Kind) is { } kind && RowCells.Header(kind) is var header && RowCells.Of(one, kind, header).SequenceEqual(RowCells.Of(other, kind, header));
}
