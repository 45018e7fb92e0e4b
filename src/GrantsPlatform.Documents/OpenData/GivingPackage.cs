using System.Text.Json;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Calls;
using GrantsPlatform.Reading.OpenData;

namespace GrantsPlatform.Documents.OpenData;

/// <summary>The grants of a call as a package of the 360Giving standard (JSON): a grant per body that is paid, each under a number that never changes. A package of no grants is none: it is not given before the first act is signed.</summary>
public static class GivingPackage
{
    public const string MediaType = OpenJson.MediaType;

    /// <param name="source">The page of the results, where the package says that it comes from; null: nobody knows its address.</param>
    public static async Task<int> WriteAsync(Stream to, GrantsOfCall grants, string? source, CancellationToken cancellation = default)
    {
        var count = 0;
        await using var writer = OpenJson.To(to);
        writer.WriteStartObject();
        writer.WriteStartArray("grants");
        await foreach (var grant in grants.All.WithCancellation(cancellation).ConfigureAwait(false))
        {
            for (var at = 0; at < grant.Shares.Length; at++, count++) Write(writer, grants.Call, grant, at, source);
            await writer.FlushAsync(cancellation).ConfigureAwait(false);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellation).ConfigureAwait(false);
        return count;
    }

    private static void Write(Utf8JsonWriter writer, PublicCall call, PublishedGrant grant, int at, string? source)
    {
        var (definition, share) = (call.Definition, grant.Shares[at]);
        writer.WriteStartObject();
        writer.WriteString("id", $"{PrefixOf(definition.Funder.Siret)}-{grant.Number}-{at + 1}");
        writer.WriteString("title", grant.ProjectTitle ?? call.Title);
        writer.WriteString("description", grant.Shares.Length == 1 ? definition.Title : $"{definition.Title} – part d’un groupement, {French.Amount(grant.Amount)} en tout");
        writer.WriteString("currency", "EUR");
        writer.WriteNumber("amountAwarded", share.Amount.Euros);
        writer.WriteDay("awardDate", grant.AgreedOn);
        writer.WriteStartArray("plannedDates");
        writer.WriteStartObject();
        writer.WriteDay("startDate", grant.From);
        writer.WriteDay("endDate", grant.To);
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteBody(writer, "recipientOrganization", IdOf(definition.Funder.Siret, share.Name, share.Siret, share.Rna), share.Name, share.Siret, share.Rna);
        WriteBody(writer, "fundingOrganization", IdOf(definition.Funder.Siret, definition.Funder.Name, definition.Funder.Siret, null), definition.Funder.Name, definition.Funder.Siret, null);
        WriteProgramme(writer, definition);
        if (definition.FindDepartement(grant.Departement ?? "") is { } place) WritePlace(writer, place);
        writer.WriteString("fromOpenCall", definition.Entitlement is null ? "Yes" : "No");
        if (source is not null) writer.WriteString("dataSource", source);
        writer.WriteEndObject();
    }

    /// <summary>
    /// A body by its SIREN under <c>FR-RCS</c>, the list that org-id.guide keeps for SIREN (its <c>FR-INSEE</c> is deprecated in favour of it; register at commit f500b45f).
    /// Associations' own numbers are on none of its lists: what has no SIREN is named under the prefix of the funder, as 360Giving asks, by that number, else by its name.
    /// </summary>
    internal static string IdOf(string funder, string legalName, string? siret, string? rna) =>
        siret is not null ? $"FR-RCS-{Siret.SirenOf(siret)}" : rna is not null ? $"{PrefixOf(funder)}-RNA-{rna}" : $"{PrefixOf(funder)}-NOM-{Digest.Of(legalName)[..16]}";

    private static string PrefixOf(string funder) => $"360G-{Siret.SirenOf(funder)}";

    private static void WriteBody(Utf8JsonWriter writer, string name, string id, string legalName, string? siret, string? rna)
    {
        writer.WriteStartArray(name);
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("name", legalName);
        if (siret is not null) writer.WriteString("companyNumber", siret);
        if (rna is not null) writer.WriteString("charityNumber", rna);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteProgramme(Utf8JsonWriter writer, ProgrammeDefinition definition)
    {
        writer.WriteStartArray("grantProgramme");
        writer.WriteStartObject();
        writer.WriteString("code", definition.Code);
        writer.WriteString("title", definition.Title);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter writer, Departement place)
    {
        writer.WriteStartArray("beneficiaryLocation");
        writer.WriteStartObject();
        writer.WriteString("name", place.Name);
        writer.WriteString("countryCode", "FR");
        writer.WriteString("geoCode", place.Code);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
