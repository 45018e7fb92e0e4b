using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Keys;

/// <summary>Held by the account that became the first administrator: however many come at once, on however many instances, one holds it.</summary>
public static class FirstAdministratorKey
{
    public static readonly StreamId Id = KeyState.IdOf("role", "first-administrator");
}
