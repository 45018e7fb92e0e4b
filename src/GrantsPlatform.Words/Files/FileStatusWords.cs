using System.Collections.Immutable;

namespace GrantsPlatform.Words;

/// <summary>Statuses of lists, in the plural, as a report names them.</summary>
public static class FileStatusWords
{
    /// <summary>Those that a call that is decided has, in their order.</summary>
    public static readonly ImmutableArray<string> Usual = ["awarded", "rejected", "ineligible", "withdrawn"];

    public static string Plural(string status) => status switch
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
