namespace GrantsPlatform.Letters.Desks;

/// <summary>What came of writing a letter.</summary>
internal abstract record Draft
{
    private Draft() { }

    public sealed record Written(Letter Letter) : Draft;

    /// <summary>A reminder that had to wait for the mail server may name a day that has moved since, or ask for what has come meanwhile: it is let go.</summary>
    public sealed record Outdated : Draft;

    /// <summary>Something that it must say cannot be found.</summary>
    public sealed record NotFound : Draft;

    public static implicit operator Draft(Letter letter) => new Written(letter);
}
