using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Applications;

/// <summary>What saving words field by field changes, in a file or in a report: the same words change nothing, and nobody's are lost.</summary>
/// <param name="Contested">A field that somebody else has saved since; then nothing is to be written.</param>
internal sealed record AnswerSaving(ImmutableSortedDictionary<string, AnswerMark> Marks, ImmutableArray<ContentChange> Records, string? Contested)
{
    /// <summary>What was sent as it is kept: see <see cref="ValueCheck.Settled"/>. What no field asks for stays, to be refused.</summary>
    public static ImmutableSortedDictionary<string, JsonElement> Settled(ImmutableSortedDictionary<string, JsonElement> values, Func<string, Field?> fieldOf) =>
        values.SetItems(values.Select(value => KeyValuePair.Create(value.Key, fieldOf(value.Key) is { } field ? ValueCheck.Settled(field, value.Value) : value.Value)));

    /// <param name="before">The fields as they stand.</param>
    /// <param name="seen">The versions that the person had before the eyes (0: none), for the fields that matter.</param>
    public static AnswerSaving Of(
        ImmutableSortedDictionary<string, JsonElement> values, ImmutableSortedDictionary<string, int>? seen,
        ImmutableSortedDictionary<string, AnswerMark> before, Func<string, string> recordOf)
    {
        var marks = ImmutableSortedDictionary.CreateBuilder<string, AnswerMark>(StringComparer.Ordinal);
        var records = ImmutableArray.CreateBuilder<ContentChange>();
        foreach (var (field, value) in values)
        {
            var bytes = CanonicalJson.Write(value);
            var hash = Digest.Of(bytes);
            var current = before.GetValueOrDefault(field);
            if (current?.Hash == hash || (current is null && value.ValueKind == JsonValueKind.Null)) continue;
            if (seen is not null && seen.TryGetValue(field, out var version) && version != (current?.Version ?? 0))
                return new AnswerSaving(before, [], field);
            marks[field] = new AnswerMark((current?.Version ?? 0) + 1, hash);
            records.Add(new ContentChange.Put(recordOf(field), ImmutableCollectionsMarshal.AsImmutableArray(bytes)));
        }
        return new AnswerSaving(marks.ToImmutable(), records.ToImmutable(), null);
    }
}
