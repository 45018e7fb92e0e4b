using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>Whatever entry of a body something was made under, it is the body's: the entry, the one that stays, and all that were merged into that one.</summary>
public static class EntriesOfBody
{
    /// <summary>As far as the facts that are there lead: whoever needs them asks until nothing is added.</summary>
    public static IEnumerable<StreamId> Of(string organisation, Facts facts)
    {
        var entries = new List<StreamId> { OrganisationState.IdOf(organisation) };
        while (FactsOf(entries[^1], facts)?.MergedInto is { } into) entries.Add(OrganisationState.IdOf(into));
        return entries.Concat((FactsOf(entries[^1], facts)?.Absorbed ?? []).Select(OrganisationState.IdOf)).Distinct();
    }

    public static PastOfBody PastOf(string organisation, Facts facts) =>
        Of(organisation, facts).Aggregate(PastOfBody.None, (past, entry) => FactsOf(entry, facts) is { } body ? past.With(body.Past) : past);

    private static OrganisationFacts? FactsOf(StreamId entry, Facts facts) => facts.FindPublished<OrganisationFacts>(entry);
}
