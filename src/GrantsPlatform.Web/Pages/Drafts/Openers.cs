using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>Which fields stand under another of their section, because what is answered there opens them.</summary>
internal static class Openers
{
    private const int Deepest = 3;

    /// <summary>A revision never changes: what it says is found once.</summary>
    private static readonly ConditionalWeakTable<Section, IReadOnlyDictionary<string, int>> Known = [];

    /// <summary>Field code → under how many others; those that stand by themselves are left out.</summary>
    public static IReadOnlyDictionary<string, int> Depths(ProgrammeDefinition definition, Section section) =>
        Known.GetValue(section, one => Find(definition, one));

    private static IReadOnlyDictionary<string, int> Find(ProgrammeDefinition definition, Section section)
    {
        if (section.Fields.All(field => field.ShownWhen is null)) return ImmutableDictionary<string, int>.Empty;
        var paths = EvidencePaths.Of(definition);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in section.Fields)
        {
            var openers = field.ShownWhen is null ? [] : VocabularyPaths.Of(field.ShownWhen).Select(path => paths.GetValueOrDefault(path)?.Field).OfType<string>().Where(before.Contains).ToList();
            if (openers.Count > 0) depths[field.Code] = Math.Min(Deepest, 1 + openers.Max(opener => depths.GetValueOrDefault(opener)));
            before.Add(field.Code);
        }
        return depths;
    }
}
