namespace GrantsPlatform.Host.Replaying;

/// <summary>Statuses of lists, in the plural, as a report names them.</summary>
internal static class StatusWords
{
    public static string Of(string status) => status switch
    {
        "draft" => "en brouillon",
        "lapsed" => "non déposés",
        "submitted" => "déposés",
        "awaiting-complement" => "à compléter",
        "eligible" => "éligibles",
        "ineligible" => "inéligibles",
        "under-review" => "en instruction",
        "ready" => "prêts pour la commission",
        "awarded" => "retenus",
        "rejected" => "refusés",
        "waiting-list" => "en liste complémentaire",
        "deferred" => "ajournés",
        "withdrawn" => "retirés",
        "cancelled" => "sans suite",
        _ => status,
    };
}
