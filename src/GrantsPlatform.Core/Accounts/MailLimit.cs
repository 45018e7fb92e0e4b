using System.Collections.Immutable;

namespace GrantsPlatform.Core.Accounts;

/// <summary>
/// Nobody's letter box is filled, and no chain grown, by a form that needs no sign-in. A link is good for at least as long as its mail counts here, and
/// another mail does not end it: whoever is sent no more has one that opens, however many strangers have asked in their name.
/// </summary>
internal static class MailLimit
{
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private const int PerDay = 5;

    public static bool Allows(IEnumerable<SentLink> sent, DateTimeOffset at) => Allows(sent.Select(link => link.At), at);

    public static bool Allows(IEnumerable<DateTimeOffset> sent, DateTimeOffset at) => sent.Count(one => at < one + Day) < PerDay;

    public static ImmutableArray<DateTimeOffset> With(ImmutableArray<DateTimeOffset> sent, DateTimeOffset at) => sent.RemoveAll(one => one + Day <= at).Add(at);

    /// <summary>Those that neither count nor open any more are forgotten.</summary>
    public static ImmutableArray<SentLink> With(this ImmutableArray<SentLink> sent, SentLink link) =>
        sent.RemoveAll(one => one.At + Day <= link.At && one.ExpiresAt <= link.At).Add(link);

    public static bool Open(this ImmutableArray<SentLink> sent, int serial, DateTimeOffset at) => sent.Any(link => link.Serial == serial && at < link.ExpiresAt);
}
