using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Words;

/// <summary>Statuses of lists: of one file, and in the plural, as a report names them.</summary>
public static class FileStatusWords
{
    /// <summary>Those that a call that is decided has, in their order.</summary>
    public static readonly ImmutableArray<string> Usual = [FileStatuses.Awarded, FileStatuses.Rejected, FileStatuses.Ineligible, FileStatuses.Withdrawn];

    /// <summary>Of one file.</summary>
    public static string Of(string status) => status switch
    {
        FileStatuses.Lapsed => "non déposé",
        FileStatuses.Submitted => "déposé",
        FileStatuses.Eligible => "éligible",
        FileStatuses.Ineligible => "inéligible",
        FileStatuses.Ready => "prêt pour la commission",
        FileStatuses.Awarded => "retenu",
        FileStatuses.Rejected => "refusé",
        FileStatuses.Deferred => "ajourné",
        FileStatuses.Withdrawn => "retiré",
        _ => Plural(status),
    };

    public static string Plural(string status) => status switch
    {
        FileStatuses.Draft => "en brouillon",
        FileStatuses.Lapsed => "non déposés",
        FileStatuses.Submitted => "déposés",
        FileStatuses.AwaitingComplement => "à compléter",
        FileStatuses.Eligible => "éligibles",
        FileStatuses.Ineligible => "inéligibles",
        FileStatuses.UnderReview => "en instruction",
        FileStatuses.Ready => "prêts pour la commission",
        FileStatuses.Awarded => "retenus",
        FileStatuses.Rejected => "refusés",
        FileStatuses.WaitingList => "en liste complémentaire",
        FileStatuses.Deferred => "ajournés",
        FileStatuses.Withdrawn => "retirés",
        FileStatuses.Cancelled => "sans suite",
        _ => status,
    };
}
