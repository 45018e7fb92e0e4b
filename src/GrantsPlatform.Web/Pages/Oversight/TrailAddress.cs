using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>A search as an address tells it, word for word as it was typed; or as it was understood, which another reader of the address understands by itself.</summary>
public sealed record TrailAddress(string? Person = null, string? Object = null, string? Kind = null, string? Event = null, string? Command = null, string? From = null, string? To = null)
{
    public const string PersonName = "personne";
    public const string ObjectName = "objet";
    public const string KindName = "sorte";
    public const string EventName = "acte";
    public const string CommandName = "commande";
    public const string FromName = "du";
    public const string ToName = "au";
    public const string PeopleName = "comptes";

    /// <summary>Where the search for the person goes on among the accounts; null: from the first.</summary>
    public string? People { get; init; }

    public static TrailAddress Of(IQueryCollection query)
    {
        return new TrailAddress(Typed(PersonName), Typed(ObjectName), Typed(KindName), Typed(EventName), Typed(CommandName), Typed(FromName), Typed(ToName)) { People = Typed(PeopleName) };

        string? Typed(string name) => SearchPage.Typed(query, name);
    }

    /// <summary>What is looked for, where the person is told by the account; null where something is left to be understood: see <see cref="TrailSearch"/>.</summary>
    public TrailFilter? Filter
    {
        get
        {
            var problems = new FormProblems();
            var (from, to) = (SearchedDay.Of(FromName, From, problems), SearchedDay.Of(ToName, To, problems));
            return problems.Any || (Person is { } person && !StreamId.IsKey(person)) ? null : new TrailFilter(Person, Object, Kind, Event, Command, from, to);
        }
    }

    public object Values(string? after) => new { personne = Person, objet = Object, sorte = Kind, acte = Event, commande = Command, du = From, au = To, comptes = People, apres = after };
}
