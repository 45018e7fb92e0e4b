using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>A session is what the platform remembers of a sign-in, not what a browser holds of it: ended here, it is ended everywhere.</summary>
internal static class Sessions
{
    /// <summary>However busy the person is. How long an idle one lasts, the browser's cookie says.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Beyond, the oldest end: nobody has as many browsers, and no list grows for ever.</summary>
    private const int Most = 50;

    public static Response Begin(BeginSession begin, Known known, Context context)
    {
        if (!StreamId.IsKey(begin.Session)) return new SessionInvalid();
        if (known.Sessions.Any(session => session.Id == begin.Session)) return Response.Nothing;
        if (SignIns.Locked(known, begin.KnownBrowser, context) is { } locked) return locked;
        var begun = new SessionBegun(begin.Session, context.At, context.At + Longest);
        return known.TriesOf(begin.KnownBrowser) is { Failures: 0, Locks: 0 } ? begun : Response.Accept(new FailuresCleared(context.At, begin.KnownBrowser), begun);
    }

    public static Response End(Func<LiveSession, bool> which, Known known, Context context) =>
        known.Sessions.Where(which).Select(session => session.Id).ToImmutableArray() is { IsEmpty: false } ended ? new SessionsClosed(ended, context.At) : Response.Nothing;

    public static ImmutableArray<LiveSession> With(ImmutableArray<LiveSession> sessions, SessionBegun begun) =>
        [.. sessions.Where(session => begun.At < session.EndsAt).TakeLast(Most - 1), new LiveSession(begun.Session, begun.At, begun.EndsAt)];
}
