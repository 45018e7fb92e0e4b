using System.Collections.Immutable;
using System.Reflection;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Documents.Templates;

/// <summary>Makes a letter's record with values that no letter has, and keeps what each of them stands for.</summary>
internal sealed class SpecimenMaking
{
    private readonly ImmutableArray<Mark>.Builder _marks = ImmutableArray.CreateBuilder<Mark>();
    private int _serial;

    public ImmutableArray<Mark> Marks => _marks.ToImmutable();

    public object Make(Type record, string around, string? rows = null, bool second = false)
    {
        var members = LetterMembers.Of(record).ToDictionary(member => member.Property.Name);
        var arguments = record.GetConstructors()[0].GetParameters()
            .Select(parameter => members.TryGetValue(parameter.Name ?? "", out var member) ? Value(member, around, rows, second) : Unnamed(parameter.ParameterType));
        var made = record.GetConstructors()[0].Invoke([.. arguments]);
        foreach (var member in members.Values.Where(member => member.Property.CanWrite && !IsParameter(record, member.Property))) member.Property.SetValue(made, Value(member, around, rows, second));
        return made;
    }

    public string Text(string name, string? rows = null, bool second = false, string meaning = "", bool mayBeMissing = false)
    {
        var shown = $"⟦{++_serial}⟧";
        _marks.Add(new Mark(shown, name, meaning, rows, second, mayBeMissing));
        return shown;
    }

    public DateOnly Day(string name, string meaning = "Jour du courrier", bool mayBeMissing = false)
    {
        var day = new DateOnly(2900 + ++_serial, 3, 2);
        _marks.Add(new Mark(French.Date(day), name, meaning, null, false, mayBeMissing));
        return day;
    }

    private object Value(Member member, string around, string? rows, bool second)
    {
        var name = member.Under(around);
        if (LetterMembers.EntryOf(member.Type) is { } entry) return Rows(entry, name);
        if (member.Type == typeof(string)) return Text(name, rows, second, member.Meaning, member.MayBeMissing);
        if (member.Type == typeof(Said)) return new Said(Text(name, rows, second, member.Meaning, member.MayBeMissing));
        if (member.Type == typeof(DateOnly)) return Day(name, member.Meaning, member.MayBeMissing);
        if (member.Type == typeof(Money)) return Amount(name, rows, second, member.Meaning, member.MayBeMissing);
        return member.Type == typeof(DateTimeOffset) ? Instant(member, name) : Make(member.Type, name, rows, second);
    }

    /// <summary>Each more than those before it together: what was asked for after what was granted is a refusal of the rest, and the letter says so.</summary>
    private Money Amount(string name, string? rows, bool second, string meaning, bool mayBeMissing)
    {
        var amount = new Money(1_000_003_07 * (long)Math.Pow(3, _marks.Count(mark => mark.Shown.EndsWith('€'))));
        _marks.Add(new Mark(French.Amount(amount), name, meaning, rows, second, mayBeMissing));
        _marks.Add(new Mark(AmountInWords.Of(amount), name + FieldNames.InWords, $"{meaning}, en lettres", rows, second, mayBeMissing));
        return amount;
    }

    private DateTimeOffset Instant(Member member, string name)
    {
        var at = new DateTimeOffset(2900 + ++_serial, 3, 2, 10, 11, 12, TimeSpan.Zero);
        _marks.Add(new Mark(French.Instant(at), name, member.Meaning, null, false, member.MayBeMissing));
        return at;
    }

    private object Rows(Type entry, string name)
    {
        object[] made = entry == typeof(string) ? [Text(FieldNames.Entry, name), Text(FieldNames.Entry, name, second: true)]
            : entry == typeof(BalanceLine) ? [Line(name, false), Line(name, true)]
            : [Make(entry, "", name), Make(entry, "", name, second: true)];
        if (FactReading.AmountOf(entry) is { } amounts)
        {
            var total = made.Select(one => amounts.GetValue(one)).OfType<Money>().Sum(one => one);
            _marks.Add(new Mark(French.Amount(total), name + FieldNames.Total, "Somme de ces montants", null, false, false));
            _marks.Add(new Mark(AmountInWords.Of(total), name + FieldNames.Total + FieldNames.InWords, "Somme de ces montants, en lettres", null, false, false));
        }
        var list = Array.CreateInstance(entry, made.Length);
        made.CopyTo(list, 0);
        return ToImmutable.MakeGenericMethod(entry).Invoke(null, [list]) ?? throw new InvalidOperationException($"No list of {entry.Name}.");
    }

    private BalanceLine Line(string rows, bool second) => new(
        "", Text(BalanceRow.Name("Label"), rows, second), Amount(BalanceRow.Name("Value"), rows, second, "", false), null, Text(BalanceRow.Name("Explanation"), rows, second));

    private static object? Unnamed(Type type) => type == typeof(string) ? "" : type == typeof(Zone) ? Zone.Paris : type.IsValueType ? Activator.CreateInstance(type) : null;

    private static bool IsParameter(Type record, PropertyInfo property) => record.GetConstructors()[0].GetParameters().Any(parameter => parameter.Name == property.Name);

    private static readonly MethodInfo ToImmutable = typeof(ImmutableArray).GetMethods().Single(method =>
        method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }]);
}
