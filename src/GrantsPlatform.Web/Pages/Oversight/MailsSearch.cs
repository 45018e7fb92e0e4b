using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>Understands what was typed: an address or an account, an organisation by its name or number, an object by its number, days as people write them.</summary>
public sealed class MailsSearch(People people, KeyedHashes hashes, Queries queries)
{
    public async ValueTask<ReadMailsSearch> ReadAsync(MailsAddress address, Viewer viewer, FormProblems problems, CancellationToken cancellation)
    {
        var (from, to) = (SearchedDay.Of(MailsAddress.FromName, address.From, problems), SearchedDay.Of(MailsAddress.UntilName, address.Until, problems));
        if (from > to) problems.Add(MailsAddress.UntilName, "Le dernier jour est avant le premier.", "Échangez les deux dates.");
        var meant = await queries.AskAsync(
            new MailsMeant(address.Object, address.Organisation, [.. await WrittenToAsync(address.To, cancellation).ConfigureAwait(false)]), viewer, cancellation).ConfigureAwait(false) ?? new MeantMails(null, [], []);
        if (address.To is not null && meant.People.IsEmpty) problems.Add(MailsAddress.ToName, "Rien n’a été écrit à cette adresse.", "Vérifiez-la, ou cherchez par organisme ou par dossier.");
        if (address.Object is not null && meant.Object is null) problems.Add(MailsAddress.ObjectName, "Aucun objet ne porte cet identifiant ni ce numéro.", "Copiez le numéro du dossier, ou un identifiant comme call/mon-appel.");
        if (address.Organisation is not null && meant.Bodies.IsEmpty) problems.Add(MailsAddress.OrganisationName, "Aucun organisme n’est à ce nom ni à ce numéro.", "Vérifiez-le, ou cherchez par dossier.");
        if (meant.Bodies.Length > 1) problems.Add(MailsAddress.OrganisationName, "Plusieurs organismes répondent à ces mots.", "Choisissez-en un dans la liste.");
        if (meant.People.Length > 1) problems.Add(MailsAddress.ToName, "On a écrit à cette adresse avant qu’elle ait un compte, et depuis.", "Choisissez dans la liste.");
        return new ReadMailsSearch(
            problems.Any ? null : address with { To = meant.People.FirstOrDefault(), Organisation = meant.Bodies.FirstOrDefault()?.Id, Object = meant.Object },
            meant.Bodies.Length > 1 ? meant.Bodies : [], meant.People.Length > 1 ? meant.People : []);
    }

    /// <summary>As what somebody with this address may have been written to. What has no sign of an address is taken for an id.</summary>
    private async ValueTask<IEnumerable<string>> WrittenToAsync(string? typed, CancellationToken cancellation)
    {
        if (typed is null) return [];
        if (!typed.Contains('@')) return StreamId.IsKey(typed) ? [typed] : [];
        var account = await people.FindByMailAsync(typed, cancellation).ConfigureAwait(false);
        return [.. account is null ? [] : (string[])[account], .. hashes.WhereMailMayBe(typed)];
    }
}

/// <param name="Understood">By ids; null where something cannot be understood.</param>
/// <param name="Bodies">Those among which one is to be chosen.</param>
/// <param name="People">The same, of what somebody was written to as.</param>
public sealed record ReadMailsSearch(MailsAddress? Understood, ImmutableArray<MeantBody> Bodies, ImmutableArray<string> People);
