using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>A search for mails as an address tells it, word for word as it was typed; or as it was understood, which another reader of the address understands by itself.</summary>
public sealed record MailsAddress(
    string? To = null, string? Organisation = null, string? Object = null, string? Letter = null, string? State = null, string? From = null, string? Until = null)
{
    public const string ToName = "adresse";
    public const string OrganisationName = "organisme";
    public const string ObjectName = "objet";
    public const string LetterName = "courrier";
    public const string StateName = "etat";
    public const string FromName = "du";
    public const string UntilName = "au";

    public static MailsAddress Of(IQueryCollection query)
    {
        return new MailsAddress(Typed(ToName), Typed(OrganisationName), Typed(ObjectName), Typed(LetterName), Typed(StateName), Typed(FromName), Typed(UntilName));

        string? Typed(string name) => SearchPage.Typed(query, name);
    }

    /// <summary>What is looked for, where everybody and everything is told by the id; null where something is left to be understood: see <see cref="MailsSearch"/>.</summary>
    public MailFilter? Filter
    {
        get
        {
            var problems = new FormProblems();
            var (from, until) = (SearchedDay.Of(FromName, From, problems), SearchedDay.Of(UntilName, Until, problems));
            return problems.Any || !((string?[])[To, Organisation]).All(id => id is null || StreamId.IsKey(id)) ? null
                : new MailFilter(To, Organisation, Object, Letter, MailsStates.EndOf(State), from, until) { Troubled = State == MailsStates.Troubled };
        }
    }

    public object Values(string? after) => new { adresse = To, organisme = Organisation, objet = Object, courrier = Letter, etat = State, du = From, au = Until, apres = after };
}
