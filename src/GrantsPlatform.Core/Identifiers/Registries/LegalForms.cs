using System.Collections.Frozen;
using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>The form in law of a body.</summary>
/// <param name="Code">Four digits; the first two are those of its <paramref name="Family"/> in the nomenclature.</param>
public sealed record LegalForm(string Code, string Label, string Family);

/// <summary>
/// The forms in law that the national register of bodies tells apart (INSEE, "catégories juridiques", third level), by families (legal-forms.json): those
/// first that ask for grants. Which of them may apply is data of a programme.
/// </summary>
public static class LegalForms
{
    /// <summary>In the order of the file.</summary>
    public static ImmutableArray<LegalForm> All { get; } =
    [
        .. from family in RegistryFile.Read("legal-forms")
           from form in family.Value.EnumerateObject()
           select new LegalForm(form.Name, form.Value.GetText(), family.Name),
    ];

    private static readonly FrozenDictionary<string, LegalForm> ByCode = All.ToFrozenDictionary(form => form.Code);

    /// <summary>Null where the nomenclature has no such code.</summary>
    public static LegalForm? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>Whether any code is this one or begins with it: "92" is every association.</summary>
    public static bool HasAnyOf(string beginning) => beginning.Length > 0 && All.Any(form => form.Code.StartsWith(beginning, StringComparison.Ordinal));
}
