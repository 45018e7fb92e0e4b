namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>A search for mails as an address tells it, word for word as it was typed.</summary>
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

    public object Values(string? after) => new { adresse = To, organisme = Organisation, objet = Object, courrier = Letter, etat = State, du = From, au = Until, apres = after };
}
