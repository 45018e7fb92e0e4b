using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Euros, exact to the cent; never binary floating point. JSON: a number of euros with at most two decimals.</summary>
[JsonConverter(typeof(MoneyJson))]
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    /// <summary>The largest amount taken in: no public grant comes near, and sums of a million of them still fit.</summary>
    public static readonly Money Largest = new(100_000_000_000_00);

    public decimal Euros => Cents / 100m;

    public static Money FromEuros(decimal euros) =>
        TryFromEuros(euros, out var amount) ? amount : throw new ArgumentOutOfRangeException(nameof(euros), euros, "Not a whole number of cents, or too large.");

    public static bool TryFromEuros(decimal euros, out Money amount)
    {
        amount = default;
        if (Math.Abs(euros) > Largest.Euros || decimal.Round(euros, 2) != euros) return false;
        amount = new Money((long)(euros * 100));
        return true;
    }

    /// <summary>An exact number of cents, rounded once.</summary>
    public static Money OfCents(Fraction cents, Rounding rounding) => new((long)cents.Rounded(rounding));

    /// <summary>A share of the amount, rounded down to the cent.</summary>
    public Money ShareRoundedDown(decimal share) => OfCents((Fraction)Cents * share, Rounding.Down);

    public static Money operator +(Money a, Money b) => new(checked(a.Cents + b.Cents));
    public static Money operator -(Money a, Money b) => new(checked(a.Cents - b.Cents));
    public static Money operator -(Money a) => new(-a.Cents);
    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;
    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;
    public static bool operator <=(Money a, Money b) => a.Cents <= b.Cents;
    public static bool operator >=(Money a, Money b) => a.Cents >= b.Cents;
    public static Money Min(Money a, Money b) => a <= b ? a : b;
    public static Money Max(Money a, Money b) => a >= b ? a : b;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);
    public override string ToString() => French.Amount(this);

    private sealed class MoneyJson : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.Number) throw new JsonException("a number of euros is expected");
            return reader.TryGetDecimal(out var euros) && TryFromEuros(euros, out var amount)
                ? amount
                : throw new AmountNotInCentsException();
        }

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Euros);
    }
}

/// <summary>Raised while reading JSON; becomes the refusal "input.amount-not-in-cents".</summary>
public sealed class AmountNotInCentsException() : JsonException("an amount has at most two decimals");

public static class MoneySums
{
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (a, b) => a + b);
    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amount) => items.Select(amount).Sum();
}
