using System.Numerics;

namespace GrantsPlatform.Core.Kernel;

/// <summary>In which direction an amount that is no whole number of cents goes. Of halves, nearest goes up.</summary>
public enum Rounding { Down, Up, Nearest }

/// <summary>
/// A quotient of whole numbers, exact whatever it is multiplied with and divided by: a decimal has 28 digits, and a third has no end.
/// Amounts are made of it in one step, at the very end.
/// </summary>
public readonly struct Fraction
{
    private readonly BigInteger _over;
    private readonly BigInteger _under;

    private Fraction(BigInteger over, BigInteger under) => (_over, _under) = under.Sign < 0 ? (-over, -under) : (over, under);

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static implicit operator Fraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Fraction(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Fraction operator +(Fraction a, Fraction b) => new((a._over * b._under) + (b._over * a._under), a._under * b._under);
    public static Fraction operator *(Fraction a, Fraction b) => new(a._over * b._over, a._under * b._under);
    public static Fraction operator /(Fraction a, Fraction b) => b._over.IsZero ? throw new DivideByZeroException() : new(a._over * b._under, a._under * b._over);
    public static bool operator <(Fraction a, Fraction b) => a._over * b._under < b._over * a._under;
    public static bool operator >(Fraction a, Fraction b) => b < a;
    public static bool operator <=(Fraction a, Fraction b) => !(b < a);
    public static bool operator >=(Fraction a, Fraction b) => !(a < b);
    public static Fraction Min(Fraction a, Fraction b) => a <= b ? a : b;

    public BigInteger Rounded(Rounding rounding) => rounding switch
    {
        Rounding.Down => Floor(_over, _under),
        Rounding.Up => -Floor(-_over, _under),
        Rounding.Nearest => Floor((2 * _over) + _under, 2 * _under),
        _ => throw new InvalidOperationException($"{rounding} is no direction."),
    };

    /// <summary>For readers: so many decimals, and whether that is all of it.</summary>
    public (decimal Value, bool Whole) Shown(int decimals, Rounding rounding = Rounding.Down)
    {
        var unit = BigInteger.Pow(10, decimals);
        var rounded = new Fraction(_over * unit, _under).Rounded(rounding);
        return ((decimal)rounded / (decimal)unit, rounded * _under == _over * unit);
    }

    private static BigInteger Floor(BigInteger over, BigInteger under)
    {
        var quotient = BigInteger.DivRem(over, under, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
