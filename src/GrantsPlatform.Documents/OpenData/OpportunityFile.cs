using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GrantsPlatform.Reading.Calls;

namespace GrantsPlatform.Documents.OpenData;

/// <summary>A call as a funding opportunity of the CommonGrants protocol, for sites that gather calls of many funders.</summary>
public static class OpportunityFile
{
    public const string MediaType = OpenJson.MediaType;

    /// <param name="source">The page of the call; null: nobody knows its address.</param>
    public static byte[] Of(CallHistory history, string? source)
    {
        var (call, definition) = (history.Call, history.Call.Definition);
        using var bytes = new MemoryStream();
        using (var writer = OpenJson.To(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("id", IdOf(call.Id));
            writer.WriteString("title", call.Title);
            WriteStatus(writer, call.Standing);
            writer.WriteString("description", string.Join("\n\n", definition.Presentation?.Paragraphs ?? [definition.Title]));
            writer.WriteStartObject("funding");
            writer.WriteMoney("totalAmountAvailable", definition.TotalEnvelope);
            writer.WriteEndObject();
            writer.WriteStartObject("keyDates");
            WriteMoment(writer, "postDate", "Ouverture", call.Zone.Wall(call.OpensAt));
            WriteMoment(writer, "closeDate", "Clôture", LastMoment(call));
            WriteOperation(writer, call);
            writer.WriteEndObject();
            if (source is not null) writer.WriteString("source", source);
            writer.WriteStartObject("customFields");
            WriteField(writer, "funder", "Financeur", definition.Funder.Name);
            WriteField(writer, "funderSiret", "SIRET du financeur", definition.Funder.Siret);
            WriteField(writer, "legalBasis", "Fondement juridique", definition.LegalBasis);
            WriteField(writer, "territories", "Départements", string.Join(", ", definition.Departements.Select(place => place.Code)));
            writer.WriteEndObject();
            writer.WriteString("createdAt", history.Changes[0].At);
            writer.WriteString("lastModifiedAt", history.Last.At);
            writer.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>The same for the same call for good: drawn from its name (a UUID of version 8).</summary>
    public static Guid IdOf(string call)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"call:{call}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static void WriteStatus(Utf8JsonWriter writer, CallStanding standing)
    {
        writer.WriteStartObject("status");
        switch (standing)
        {
            case CallStanding.Coming: writer.WriteString("value", "forecasted"); break;
            case CallStanding.Open: writer.WriteString("value", "open"); break;
            case CallStanding.Closed or CallStanding.Published: writer.WriteString("value", "closed"); break;
            default:
                writer.WriteString("value", "custom");
                writer.WriteString("customValue", "cancelled");
                break;
        }
        writer.WriteEndObject();
    }

    /// <summary>A call that is open all of its last day closes on that day, to whoever reads days.</summary>
    private static DateTime LastMoment(PublicCall call) => call.Zone.Wall(call.ClosesAt) is var wall && wall.TimeOfDay == TimeSpan.Zero ? wall.AddSeconds(-1) : wall;

    private static void WriteMoment(Utf8JsonWriter writer, string key, string name, DateTime wall)
    {
        writer.WriteStartObject(key);
        writer.WriteString("name", name);
        writer.WriteString("eventType", "singleDate");
        writer.WriteString("date", $"{wall:yyyy-MM-dd}");
        writer.WriteString("time", $"{wall:HH:mm:ss}");
        writer.WriteEndObject();
    }

    private static void WriteOperation(Utf8JsonWriter writer, PublicCall call)
    {
        if (call.Definition.Calendar is not { OperationFrom: { } from, OperationTo: { } to }) return;
        writer.WriteStartObject("otherDates");
        writer.WriteStartObject("performancePeriod");
        writer.WriteString("name", "Période des actions financées");
        writer.WriteString("eventType", "dateRange");
        writer.WriteDay("startDate", from);
        writer.WriteDay("endDate", to);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter writer, string key, string name, string value)
    {
        writer.WriteStartObject(key);
        writer.WriteString("name", name);
        writer.WriteString("fieldType", "string");
        writer.WriteString("value", value);
        writer.WriteEndObject();
    }
}
