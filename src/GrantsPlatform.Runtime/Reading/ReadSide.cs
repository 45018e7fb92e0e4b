namespace GrantsPlatform.Runtime.Reading;

/// <summary>What GrantsPlatform.Reading reads by. To everybody else it is closed: whoever wants to know something asks a query.</summary>
public sealed class ReadSide
{
    internal ReadSide(IReads reads) => Reads = reads;

    internal IReads Reads { get; }
}
