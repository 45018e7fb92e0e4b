using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>Understands what was typed: a person by the mail address or the account, days as people write them.</summary>
public sealed class TrailSearch(People people)
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    /// <summary>Null where something cannot be understood: <paramref name="problems"/> then says what.</summary>
    public async ValueTask<TrailFilter?> ReadAsync(TrailAddress address, FormProblems problems, CancellationToken cancellation)
    {
        var (from, to) = (Day(TrailAddress.FromName, address.From), Day(TrailAddress.ToName, address.To));
        if (from > to) problems.Add(TrailAddress.ToName, "Le dernier jour est avant le premier.", "Échangez les deux dates.");
        var person = address.Person;
        if (person?.Contains('@') == true && (person = await people.FindByMailAsync(person, cancellation).ConfigureAwait(false)) is null)
            problems.Add(TrailAddress.PersonName, "Aucun compte n’a cette adresse électronique.", "Vérifiez l’adresse, ou indiquez l’identifiant du compte.");
        return problems.Any ? null : new TrailFilter(person, address.Object, address.Kind, address.Event, from, to);

        DateOnly? Day(string field, string? typed)
        {
            if (typed is null) return null;
            if (Typed.Date(typed) is { } day && day >= Earliest && day < Latest) return day;
            problems.Add(field, "Ce n’est pas une date.", "Écrivez-la au format jj/mm/aaaa, par exemple 09/05/2025.");
            return null;
        }
    }
}
