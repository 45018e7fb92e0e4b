using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Accounts;

/// <summary>An invented person, as the scenes of this folder find them.</summary>
internal static class Persons
{
    public const string At = "2025-04-02T08:00:00Z";

    public static readonly StreamId Self = AccountState.IdOf("p-1");
    public static readonly OpenAccount Open = new("Camille Essai", "camille@exemple.test", "mk-1", "0561000000");
    public static readonly Person Written = new("Camille Essai", "camille@exemple.test", "0561000000");
    public static readonly AccountOpened Opened = new("p-1", Digest.Of(Wire.ToBytes(Written)), "mk-1", DateTimeOffset.Parse(At));

    public static StreamId MailKey(string key) => KeyState.IdOf("mail", key);

    public static Scenario<AccountState, AccountCommand, AccountEvent> Nobody() => new(new AccountDecider(), Self);

    public static Scenario<AccountState, AccountCommand, AccountEvent> Account() => Nobody().Given(Opened);

    public static RoleGranted Granted(Role role, string? programme = null, string? departement = null) => new(new Grant(role, programme, departement));
}
