namespace GrantsPlatform.Core.Kernel;

/// <summary>Amounts written out, as acts and orders ask for it beside the figures: "quatre-vingt mille euros et cinquante centimes".</summary>
public static class AmountInWords
{
    private static readonly string[] UpToSixteen =
        ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];

    private static readonly string[] Tens = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"];

    /// <summary>"80 000 € (quatre-vingt mille euros)".</summary>
    public static string Beside(Money amount) => $"{French.Amount(amount)} ({Of(amount)})";

    public static string Of(Money amount)
    {
        var cents = Math.Abs(amount.Cents);
        var (euros, rest) = (cents / 100, (int)(cents % 100));
        var words = rest == 0 ? Euros(euros) : euros == 0 ? Cents(rest) : $"{Euros(euros)} et {Cents(rest)}";
        return amount.Cents < 0 ? $"moins {words}" : words;
    }

    /// <summary>"un million d'euros", "un million deux cents euros".</summary>
    private static string Euros(long euros) => $"{Number(euros)} {(euros >= 1_000_000 && euros % 1_000_000 == 0 ? "d’" : "")}{(euros < 2 ? "euro" : "euros")}";

    private static string Cents(int cents) => $"{Number(cents)} {(cents < 2 ? "centime" : "centimes")}";

    /// <summary>"quatre-vingt mille".</summary>
    /// <param name="number">Not below nought.</param>
    public static string Number(long number) => number switch
    {
        < 1_000 => BelowThousand((int)number, ends: true),
        < 1_000_000 => Join(number / 1_000 == 1 ? "mille" : $"{BelowThousand((int)(number / 1_000), ends: false)} mille", number % 1_000),
        < 1_000_000_000 => Join(Counted(number / 1_000_000, "million"), number % 1_000_000),
        _ => Join(Counted(number / 1_000_000_000, "milliard"), number % 1_000_000_000),
    };

    private static string Counted(long number, string unit) => $"{Number(number)} {(number < 2 ? unit : unit + "s")}";

    private static string Join(string first, long rest) => rest == 0 ? first : $"{first} {Number(rest)}";

    /// <param name="ends">Nothing follows: "deux cents", "quatre-vingts" take their s.</param>
    private static string BelowThousand(int number, bool ends)
    {
        if (number < 100) return BelowHundred(number, ends);
        var (hundreds, rest) = (number / 100, number % 100);
        var hundred = hundreds == 1 ? "cent" : $"{UpToSixteen[hundreds]} cent{(rest == 0 && ends ? "s" : "")}";
        return rest == 0 ? hundred : $"{hundred} {BelowHundred(rest, ends)}";
    }

    private static string BelowHundred(int number, bool ends)
    {
        if (number <= 16) return UpToSixteen[number];
        if (number == 80) return ends ? "quatre-vingts" : "quatre-vingt";
        var ten = number / 10;
        var unit = ten is 7 or 9 ? number - ((ten - 1) * 10) : number % 10;
        if (unit == 0) return Tens[ten];
        return unit is 1 or 11 && ten is not (1 or 8 or 9) ? $"{Tens[ten]} et {UpToSixteen[unit]}" : $"{Tens[ten]}-{(unit <= 16 ? UpToSixteen[unit] : $"dix-{UpToSixteen[unit - 10]}")}";
    }
}
