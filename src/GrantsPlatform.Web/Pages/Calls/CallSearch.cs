namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>What somebody looks for; every part may be left out. The names are those of the address.</summary>
public sealed record CallSearch(string? Text, string? Departement, string? ApplicantKind, CallStanding? Standing, bool ClosingSoon)
{
    private const int LongestText = 200;

    private static readonly (string Word, CallStanding Standing)[] StandingWords =
        [("ouverts", CallStanding.Open), ("a-venir", CallStanding.Coming), ("clos", CallStanding.Closed), ("resultats", CallStanding.Published), ("annules", CallStanding.Cancelled)];

    public static IEnumerable<(string Word, CallStanding Standing)> Standings => StandingWords;

    public bool IsEmpty => this == new CallSearch(null, null, null, null, false);

    /// <summary>What it cannot understand it does not ask for.</summary>
    public static CallSearch Read(string? text, string? departement, string? kind, string? standing, string? soon) => new(
        text?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestText)] : null,
        string.IsNullOrEmpty(departement) ? null : departement,
        string.IsNullOrEmpty(kind) ? null : kind,
        StandingWords.Where(known => known.Word == standing).Select(known => (CallStanding?)known.Standing).FirstOrDefault(),
        soon == "oui");

    public RouteValueDictionary ToRoute(int page) => new()
    {
        ["q"] = Text,
        ["territoire"] = Departement,
        ["organisme"] = ApplicantKind,
        ["etat"] = StandingWords.Where(known => known.Standing == Standing).Select(known => known.Word).FirstOrDefault(),
        ["bientot"] = ClosingSoon ? "oui" : null,
        ["feuille"] = page == 1 ? null : page,
    };

    public bool Finds(PublicCall call, DateTimeOffset now) =>
        (Standing is null || call.Standing == Standing)
        && (!ClosingSoon || call.ClosesSoon(now))
        && (Departement is null || call.Definition.FindDepartement(Departement) is not null)
        && (ApplicantKind is null || call.Definition.Applicants.Kinds.Any(kind => kind.Code == ApplicantKind))
        && (Text is null || SearchedWords.Finds(call, Text));
}
