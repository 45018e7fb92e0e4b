using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Documents.Templates;

/// <summary>What a letter's record says, by the names of <see cref="LetterFields"/>.</summary>
/// <param name="zone">By whose clocks instants are told.</param>
internal sealed class FactReading(Zone zone)
{
    public FactSet Read(object record) => Read(FactSet.Nothing, record, "");

    /// <summary>The property that the entries of a list add up by; null: they have no amount, or several, of which none is the sum that is meant.</summary>
    public static PropertyInfo? AmountOf(Type entry) => LetterMembers.IsRecord(entry) && LetterMembers.Of(entry).Where(member => member.Type == typeof(Money)).ToList() is [var only] ? only.Property : null;

    private FactSet Read(FactSet facts, object record, string around) =>
        LetterMembers.Of(record.GetType()).Aggregate(facts, (all, member) => member.Property.GetValue(record) is { } value ? Read(all, member, value, member.Under(around)) : all);

    private FactSet Read(FactSet facts, Member member, object value, string name)
    {
        if (LetterMembers.EntryOf(member.Type) is { } entry) return ReadRows(facts, name, entry, [.. ((IEnumerable)value).Cast<object>()]);
        if (LetterMembers.IsRecord(member.Type)) return Read(facts, value, name);
        return value is Money amount ? facts.With(name, French.Amount(amount)).With(name + FieldNames.InWords, AmountInWords.Of(amount)) : facts.With(name, Text(member, value));
    }

    private FactSet ReadRows(FactSet facts, string name, Type entry, ImmutableArray<object> entries)
    {
        var rows = facts.With(name, [.. entries.Select(Row)]);
        if (AmountOf(entry) is not { } amounts) return rows;
        var total = entries.Select(one => amounts.GetValue(one)).OfType<Money>().Sum(one => one);
        return rows.With(name + FieldNames.Total, French.Amount(total)).With(name + FieldNames.Total + FieldNames.InWords, AmountInWords.Of(total)).With(name + FieldNames.Several, entries.Length > 1 ? "oui" : null);
    }

    private FactSet Row(object entry) => entry switch
    {
        string text => FactSet.Nothing.With(FieldNames.Entry, text),
        BalanceLine line => BalanceRow.Of(line),
        _ => Read(entry),
    };

    /// <summary>An instant at which something came is told as it was; one until which something may come, as people read it.</summary>
    private string Text(Member member, object value) => value switch
    {
        string title when member.Property.DeclaringType == typeof(CallFacts) => French.InQuotes(title),
        string text => text,
        Said reason when member.Property.Name == "Reason" => FileLetter.MotiveOf(reason),
        Said said => said.Words,
        DateOnly day => French.Date(day),
        DateTimeOffset at => member.Property.Name == "At" ? French.Instant(at, zone) : French.Deadline(at, zone),
        decimal number => French.Exact(number),
        _ => throw new InvalidOperationException($"{member.Property.DeclaringType?.Name}.{member.Property.Name} cannot be written."),
    };
}
