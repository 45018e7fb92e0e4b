namespace GrantsPlatform.Core.Programmes;

/// <summary>Three-valued truth (Kleene): what is not known makes neither a pass nor a failure.</summary>
public enum Verdict { Fails, Unknown, Holds }

public static class Verdicts
{
    public static Verdict Of(bool? known) => known switch { true => Verdict.Holds, false => Verdict.Fails, null => Verdict.Unknown };

    public static Verdict Not(this Verdict verdict) => (Verdict)(2 - (int)verdict);

    /// <summary>The worst of them; none: holds.</summary>
    public static Verdict All(IEnumerable<Verdict> verdicts) => verdicts.Append(Verdict.Holds).Min();

    /// <summary>The best of them; none: fails.</summary>
    public static Verdict Any(IEnumerable<Verdict> verdicts) => verdicts.Append(Verdict.Fails).Max();
}
