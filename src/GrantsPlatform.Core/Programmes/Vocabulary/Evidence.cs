using System.Collections.Immutable;
using System.Globalization;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What conditions and formulas read. An unknown value is null, which is not the same as zero or no.</summary>
public interface IEvidence
{
    EvidenceValue? Find(string path);

    /// <summary>The rows of a source, each with its own paths and those around it; null: not known. See <see cref="FileRows"/>.</summary>
    IReadOnlyList<IEvidence>? Rows(string source) => null;

    /// <summary>A table of the definition.</summary>
    LookupTable? Table(string code) => null;
}

public enum EvidenceKind { Text, Number, Day, YesNo, List }

public abstract record EvidenceValue
{
    private EvidenceValue() { }

    public sealed record Text(string Value) : EvidenceValue
    {
        public override string ToString() => Value;
    }

    /// <summary>Amounts are numbers of euros.</summary>
    public sealed record Number(decimal Value) : EvidenceValue
    {
        public override string ToString() => Value.ToString("0.####", CultureInfo.InvariantCulture);
    }

    public sealed record Day(DateOnly Value) : EvidenceValue
    {
        public override string ToString() => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public sealed record YesNo(bool Value) : EvidenceValue
    {
        public override string ToString() => Value ? "true" : "false";
    }

    public sealed record List(ImmutableArray<string> Values) : EvidenceValue
    {
        public override string ToString() => string.Join(", ", Values);
    }
}
