using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Accounts;
using GrantsPlatform.Web.Demonstration;

namespace GrantsPlatform.Host.Serving;

/// <summary>Whom visitors of a demonstration may be.</summary>
internal static class DemoPersonas
{
    public static async Task<ImmutableArray<Persona>> ReadAsync(Queries queries, CancellationToken cancellation) =>
        [.. (await queries.AskAsync(new PeopleToShow(), Viewer.Console, cancellation).ConfigureAwait(false) ?? [])
            .Select(person => new Persona(person.AccountId, person.Name, person.Group, person.Words, person.Body))];
}
