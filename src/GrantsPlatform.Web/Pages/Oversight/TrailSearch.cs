using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>Understands what was typed: a person by the mail address, the account or the name, days as people write them.</summary>
public sealed class TrailSearch(People people, Queries queries)
{
    private const string Account = "p-";

    /// <summary>Without what was understood where something cannot be: <paramref name="problems"/> then says what.</summary>
    public async ValueTask<ReadSearch> ReadAsync(TrailAddress address, Viewer viewer, FormProblems problems, CancellationToken cancellation)
    {
        var (from, to) = (SearchedDay.Of(TrailAddress.FromName, address.From, problems), SearchedDay.Of(TrailAddress.ToName, address.To, problems));
        if (from > to) problems.Add(TrailAddress.ToName, "Le dernier jour est avant le premier.", "Échangez les deux dates.");
        var (person, namesakes, more) = await PersonAsync(address, viewer, problems, cancellation).ConfigureAwait(false);
        return new ReadSearch(problems.Any ? null : address with { Person = person, People = null }, namesakes, more);
    }

    private async ValueTask<(string? Account, ImmutableArray<NamedPerson> Namesakes, string? More)> PersonAsync(TrailAddress address, Viewer viewer, FormProblems problems, CancellationToken cancellation)
    {
        if (address.Person is not { } typed) return (null, [], null);
        if (typed.Contains('@'))
        {
            var account = await people.FindByMailAsync(typed, cancellation).ConfigureAwait(false);
            if (account is null) problems.Add(TrailAddress.PersonName, "Aucun compte n’a cette adresse électronique.", "Vérifiez l’adresse, ou indiquez l’identifiant du compte.");
            return (account, [], null);
        }
        // Ids of accounts are one word without accents, and begin all alike.
        if (typed.StartsWith(Account, StringComparison.Ordinal) && StreamId.IsKey(typed)) return (typed, [], null);
        var found = await queries.AskAsync(new PeopleNamed(typed, address.People), viewer, cancellation).ConfigureAwait(false) ?? new FoundPeople([], null);
        if (found is { People: [var one], Next: null } && address.People is null) return (one.Account, [], null);
        Say(found, address.People is null, problems);
        return (null, found.People, found.Next);
    }

    /// <summary>What is not known of the accounts that were not read is not said.</summary>
    private static void Say(FoundPeople found, bool fromTheFirst, FormProblems problems)
    {
        const string Erased = "Un nom qui a été effacé ne se retrouve pas\u202F: indiquez l’identifiant du compte.";
        if (!found.People.IsEmpty)
            problems.Add(
                TrailAddress.PersonName, found.Next is null && fromTheFirst ? "Plusieurs personnes portent ce nom." : "D’autres personnes portent peut-être ce nom.",
                "Choisissez-en une dans la liste, ou indiquez son adresse.");
        else if (found.Next is not null) problems.Add(TrailAddress.PersonName, "Personne n’est à ce nom parmi les comptes déjà lus.", "Continuez parmi les comptes suivants, ou indiquez l’adresse de la personne.");
        else problems.Add(TrailAddress.PersonName, fromTheFirst ? "Aucun compte n’est à ce nom." : "Aucun autre compte n’est à ce nom.", Erased);
    }
}

/// <param name="Understood">The person by the account; null where something cannot be understood.</param>
/// <param name="Namesakes">Those among whom one is to be chosen.</param>
/// <param name="MorePeople">Where the search for the person goes on; null: all accounts were read.</param>
public sealed record ReadSearch(TrailAddress? Understood, ImmutableArray<NamedPerson> Namesakes, string? MorePeople);
