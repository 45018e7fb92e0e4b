using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Credentials;

/// <summary>The credential of an invented person, as the scenes of this folder find it.</summary>
internal static class Ways
{
    public const string Morning = "2025-04-02T08:00:00Z";

    public static readonly StreamId Self = CredentialState.IdOf("p-1");
    public static readonly StreamId Account = AccountState.IdOf("p-1");
    public static readonly StreamId IdentityKey = KeyState.IdOf("identity", "id-1");
    public static readonly AccountState.Open Open = new("p-1", "h", "mk-1", At("2025-04-02T07:59:00Z"), []);

    /// <summary>As long as what the framework's hasher gives; nothing stands behind them.</summary>
    public static readonly string FirstHash = new('A', 80);
    public static readonly string OtherHash = new('B', 80);
    public static readonly string FirstRecord = RecordHash(new PasswordRecord(FirstHash));
    public static readonly string OtherRecord = RecordHash(new PasswordRecord(OtherHash));

    /// <summary>The secret of RFC 6238; its code at 2009-02-13T23:31:30Z is 005924.</summary>
    public const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    public static readonly string SecretRecord = RecordHash(new TotpRecord(Secret));

    public static readonly CredentialBegun Begun = new("p-1", At("2025-04-03T08:00:00Z"));
    public static readonly PasswordSetUp Set = new(FirstRecord);
    public static readonly MailConfirmationAsked FirstMail = new(1, At(Morning), At("2025-04-03T08:00:00Z"), "c-0");
    public static readonly MailConfirmed Confirmed = new(At("2025-04-02T08:10:00Z"));

    public static Scenario<CredentialState, CredentialCommand, CredentialEvent> Nobody() =>
        new Scenario<CredentialState, CredentialCommand, CredentialEvent>(new CredentialDecider(), Self).Knowing(Account, Open).By(Actor.Door);

    public static Scenario<CredentialState, CredentialCommand, CredentialEvent> Registered() => Nobody().Given(Begun, Set, FirstMail);

    public static Scenario<CredentialState, CredentialCommand, CredentialEvent> Somebody() => Registered().Given(Confirmed);

    public static Scenario<CredentialState, CredentialCommand, CredentialEvent> WithTotp() =>
        Somebody().When(new BeginTotp(Secret), Morning).Given(new TotpActivated(1000, "c-0", At("2025-04-02T08:11:00Z")));

    /// <summary>Somebody came in on 2 April 2025, and never again.</summary>
    public static Scenario<CredentialState, CredentialCommand, CredentialEvent> Unused() => Somebody().Given(new SessionBegun("s-0", At(Morning), At("2025-04-03T08:00:00Z")));

    public static CredentialState.Known Known(this Scenario<CredentialState, CredentialCommand, CredentialEvent> scene) => (CredentialState.Known)scene.State;

    public static ImmutableArray<string> Hashes(params string[] codes) => [.. codes.Select(code => RecoveryCode.HashOf("p-1", code))];

    public static string CodeAt(string at, int stepsLater = 0) => Totp.CodeOf(Base32.Decode(Secret), Totp.StepAt(At(at)) + stepsLater);

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant);

    private static string RecordHash<T>(T record) => Digest.Of(Wire.ToBytes(record));
}
