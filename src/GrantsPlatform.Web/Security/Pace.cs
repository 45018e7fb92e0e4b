namespace GrantsPlatform.Web.Security;

/// <summary>
/// How often something may be asked for, within five minutes. Who is signed in is counted by their account alone, wherever they sit; only
/// strangers are counted together, by where they come from, and only where a door lets them in.
/// </summary>
/// <param name="PerOrigin">Strangers of one address; see <see cref="Pacing.OriginOf"/>.</param>
/// <param name="FailuresPerOrigin">How many of those may be refused, where what is tried is a secret.</param>
public sealed record Pace(string Name, int PerAccount, int PerOrigin, int? FailuresPerOrigin = null)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>On the last evening of a call 500 people of one office sign in, each with a code; who guesses is told by how often it is wrong.</summary>
    public static readonly Pace SignIn = new("sign-in", 30, 1_200, 100);

    public static readonly Pace Registration = new("registration", 20, 20);
    public static readonly Pace Reset = new("reset", 10, 20);
    public static readonly Pace Verification = new("verification", 120, 120);

    // Only whoever is signed in gets there.
    public static readonly Pace Upload = new("upload", 300, 300);
    public static readonly Pace Submission = new("submission", 30, 30);

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
