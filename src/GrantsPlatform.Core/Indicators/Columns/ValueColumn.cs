using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>The values of one column, one array of one type: a million of them are read without an object each.</summary>
internal abstract class ValueColumn
{
    /// <summary>The value as conditions read it; null: not known.</summary>
    public abstract EvidenceValue? At(int row);

    /// <summary>Values that were checked when their rows came in.</summary>
    public static ValueColumn Of(RegisterColumn column, IReadOnlyList<JsonElement?> values) => column.Type switch
    {
        ColumnType.Choice or ColumnType.Commune => WordColumn.Of(values, value => value.GetText(), yesNo: false),
        ColumnType.YesNo => WordColumn.Of(values, value => value.ValueKind == JsonValueKind.True ? "true" : "false", yesNo: true),
        ColumnType.Integer or ColumnType.Amount => new NumberColumn([.. values.Select(value => value?.GetDecimal())]),
        ColumnType.Day => new DayColumn([.. values.Select(value => value is { } day ? DateOnly.ParseExact(day.GetText(), "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber : DayColumn.Unknown)]),
        ColumnType.MultipleChoice => new ListColumn([.. values.Select(value => value?.EnumerateArray().Select(item => item.GetText()).ToImmutableArray())]),
        _ => throw new InvalidOperationException($"{column.Type} is not a column type."),
    };
}

/// <summary>Choices, communes, yes or no: a number for each word, -1 where it is not known.</summary>
internal sealed class WordColumn(int[] words, ImmutableArray<string> names, bool yesNo) : ValueColumn
{
    public const int Unknown = -1;

    public int[] Words => words;
    public ImmutableArray<string> Names => names;

    public override EvidenceValue? At(int row) => words[row] switch
    {
        Unknown => null,
        var word when yesNo => new EvidenceValue.YesNo(names[word] == "true"),
        var word => new EvidenceValue.Text(names[word]),
    };

    public static WordColumn Of(IReadOnlyList<JsonElement?> values, Func<JsonElement, string> word, bool yesNo)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new int[values.Count];
        for (var i = 0; i < words.Length; i++)
        {
            if (values[i] is not { } value)
            {
                words[i] = Unknown;
                continue;
            }
            var name = word(value);
            if (!numbers.TryGetValue(name, out var number)) numbers[name] = number = numbers.Count;
            words[i] = number;
        }
        return new WordColumn(words, [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)], yesNo);
    }
}

internal sealed class NumberColumn(decimal?[] numbers) : ValueColumn
{
    public decimal?[] Numbers => numbers;

    public override EvidenceValue? At(int row) => numbers[row] is { } number ? new EvidenceValue.Number(number) : null;
}

internal sealed class DayColumn(int[] days) : ValueColumn
{
    public const int Unknown = -1;

    public int[] Days => days;

    public override EvidenceValue? At(int row) => days[row] == Unknown ? null : new EvidenceValue.Day(DateOnly.FromDayNumber(days[row]));
}

internal sealed class ListColumn(ImmutableArray<string>?[] lists) : ValueColumn
{
    public override EvidenceValue? At(int row) => lists[row] is { } list ? new EvidenceValue.List(list) : null;
}
