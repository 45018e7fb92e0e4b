using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>
/// Enters a body for the visitor: its SIRET is claimed by the platform's door, which alone may, and the body registered in the visitor's
/// own name.
/// </summary>
public sealed class Registry(GrantsRuntime runtime, IReads reads, Desk desk, Visitor visitor, TimeProvider clock)
{
    /// <summary>
    /// The organisation's id, or why not; <see cref="KeyHeldByAnother"/> where the SIRET is somebody else's. Where the visitor is a member
    /// of the body already, that is the answer.
    /// </summary>
    public async Task<Answer<string>> RegisterAsync(RegisterOrganisation register, string commandId, CancellationToken cancellation)
    {
        if (!Siret.IsValid(register.Siret)) return new SiretInvalid();
        var key = KeyState.IdOf("siret", register.Siret);
        var holder = await reads.ReadAsync<KeyState>(key, cancellation).ConfigureAwait(false) is KeyState.Held held ? held.Owner.Key : null;
        if (visitor.Organisations.Any(mine => mine.OrganisationId == holder)) return holder!;
        if (holder is not null) return new KeyHeldByAnother();

        var organisation = IdFor(visitor.AccountId!, register.Siret);
        var stream = OrganisationState.IdOf(organisation);
        var claimed = await runtime.Commands.SendAsync(
            key, new ClaimKey(stream), new CommandHeader($"{commandId}-siret", Actor.Door, clock.GetUtcNow()), cancellation).ConfigureAwait(false);
        if (claimed is Outcome.Refused refused) return refused.Refusal;
        return await desk.SendAsync(stream, register, commandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal ? refusal : organisation;
    }

    /// <summary>The same person trying again finds their own claim, which would otherwise stand in their way until it lapses.</summary>
    private static string IdFor(string account, string siret) => "o-" + Digest.Of($"{account}/{siret}")[..32];
}
