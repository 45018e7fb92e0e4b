using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>The values that one path may still have: words, or numbers in a range; days are the numbers of their days.</summary>
internal sealed class PossibleValues
{
    private readonly bool _whole;
    private readonly bool _ordered;
    private readonly HashSet<string> _not = new(StringComparer.Ordinal);
    private HashSet<string>? _words;
    private (decimal Value, bool Included)? _least;
    private (decimal Value, bool Included)? _most;
    private bool _isKnown;
    private bool _isUnknown;

    private PossibleValues(EvidenceKind kind, bool whole) => (_ordered, _whole) = (kind is EvidenceKind.Number or EvidenceKind.Day, whole || kind == EvidenceKind.Day);

    /// <param name="asTheFormTakes">Within the choices and the bounds of the field.</param>
    public static PossibleValues Of(string path, EvidencePath of, ProgrammeDefinition definition, bool asTheFormTakes)
    {
        var field = of.Field is { } code ? definition.Form.Find(code) : null;
        var answer = path.StartsWith(EvidencePaths.Answers, StringComparison.Ordinal);
        var values = new PossibleValues(of.Kind, answer ? field?.Type == FieldType.Integer : path == EvidencePaths.PartnerCount);
        if (of.Kind == EvidenceKind.YesNo) values._words = ["true", "false"];
        // Sums and counts over the lines of a file are never below zero.
        if (of is { Kind: EvidenceKind.Number, Field: not null } && !answer) values.Above(0);
        if (!asTheFormTakes) return values;
        if (!of.Options.IsDefaultOrEmpty) values._words = [.. of.Options];
        if (answer && field?.Min is { } min) values.Above(min);
        if (answer && field?.Max is { } max) values.Below(max);
        return values;
    }

    /// <summary>A value as it is compared here.</summary>
    public static string Word(EvidenceValue value, EvidenceKind kind) =>
        kind == EvidenceKind.Day && DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Text(day.DayNumber)
            : value is EvidenceValue.Number number ? Text(number.Value) : value.ToString().Required("the word");

    /// <summary>Something is left.</summary>
    public bool IsAny
    {
        get
        {
            if (_isUnknown) return !_isKnown;
            if (_words is not null) return _words.Any(word => !_not.Contains(word) && (!_ordered || IsWithin(word)));
            if (_least is not { } least || _most is not { } most) return true;
            var (from, to) = _whole ? (Ceiling(least), Floor(most)) : (least.Value, most.Value);
            return from < to || (from == to && (_whole || (least.Included && most.Included)) && !_not.Contains(Text(from)));
        }
    }

    public void Known(bool wanted)
    {
        if (wanted) _isKnown = true;
        else _isUnknown = true;
    }

    public void Among(IEnumerable<string> words, bool wanted)
    {
        _isKnown = true;
        if (!wanted) _not.UnionWith(words);
        else if (_words is null) _words = [.. words];
        else _words.IntersectWith(words);
    }

    /// <summary>Not wanted: below.</summary>
    public void AtLeast(decimal? bound, bool wanted)
    {
        _isKnown = true;
        if (bound is not { } value) return;
        if (wanted) Above(value);
        else Below(value, included: false);
    }

    /// <summary>Not wanted: above.</summary>
    public void AtMost(decimal? bound, bool wanted)
    {
        _isKnown = true;
        if (bound is not { } value) return;
        if (wanted) Below(value);
        else Above(value, included: false);
    }

    private void Above(decimal value, bool included = true)
    {
        if (_least is not { } least || value > least.Value || (value == least.Value && !included)) _least = (value, included);
    }

    private void Below(decimal value, bool included = true)
    {
        if (_most is not { } most || value < most.Value || (value == most.Value && !included)) _most = (value, included);
    }

    private bool IsWithin(string word)
    {
        if (!decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return true;
        return (!_whole || value == decimal.Truncate(value))
            && (_least is not { } least || value > least.Value || (value == least.Value && least.Included))
            && (_most is not { } most || value < most.Value || (value == most.Value && most.Included));
    }

    private static decimal Ceiling((decimal Value, bool Included) least) =>
        decimal.Ceiling(least.Value) is var whole && (whole > least.Value || least.Included) ? whole : whole + 1;

    private static decimal Floor((decimal Value, bool Included) most) =>
        decimal.Floor(most.Value) is var whole && (whole < most.Value || most.Included) ? whole : whole - 1;

    private static string Text(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
