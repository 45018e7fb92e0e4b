namespace GrantsPlatform.Web.Security;

/// <summary>How often something may be asked for, within five minutes: from one address, and by one account.</summary>
public sealed record Pace(string Name, int PerAddress, int PerAccount)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>An office behind one address signs in within the same minutes in the morning; who guesses comes by far more often.</summary>
    public static readonly Pace SignIn = new("sign-in", 60, 30);

    public static readonly Pace Registration = new("registration", 20, 20);
    public static readonly Pace Reset = new("reset", 20, 10);
    public static readonly Pace Upload = new("upload", 600, 300);
    public static readonly Pace Submission = new("submission", 120, 30);
    public static readonly Pace Verification = new("verification", 120, 120);

    internal static readonly IReadOnlyDictionary<PacedBy, Pace> All = new Dictionary<PacedBy, Pace>
    {
        [PacedBy.SignIn] = SignIn, [PacedBy.Registration] = Registration, [PacedBy.Reset] = Reset,
        [PacedBy.Upload] = Upload, [PacedBy.Submission] = Submission, [PacedBy.Verification] = Verification,
    };
}

public enum PacedBy
{
    SignIn,
    Registration,
    Reset,
    Upload,
    Submission,
    Verification,
}

/// <summary>On a page's model, or as an endpoint's metadata: everything but looking is limited; with <see cref="Reading"/>, looking too.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PacedAttribute(PacedBy pace) : Attribute
{
    public Pace Pace { get; } = Pace.All[pace];

    public bool Reading { get; init; }
}
