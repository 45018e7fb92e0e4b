using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Keys;

/// <summary>A value that one owner at a time may hold: the mail address of an account (as a keyed hash), the SIRET of an organisation.</summary>
public abstract record KeyState
{
    public const string Kind = "key";

    public static StreamId IdOf(string what, string value) => StreamId.Named(Kind, $"{what}:{value}");

    public sealed record Free : KeyState;

    public sealed record Claimed(StreamId Owner, DateTimeOffset LapsesAt) : KeyState;

    public sealed record Held(StreamId Owner) : KeyState;
}
