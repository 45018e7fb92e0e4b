using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.OpenData;

/// <summary>JSON as anybody may read it: accents as they are, amounts with two decimals.</summary>
internal static class OpenJson
{
    public const string MediaType = "application/json; charset=utf-8";

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Utf8JsonWriter To(Stream stream) => new(stream, Options);

    public static void WriteDay(this Utf8JsonWriter writer, string name, DateOnly? day)
    {
        if (day is { } known) writer.WriteString(name, $"{known:yyyy-MM-dd}");
    }

    /// <summary>As the formats that sums pass through want it: a text, a currency.</summary>
    public static void WriteMoney(this Utf8JsonWriter writer, string name, Money amount)
    {
        writer.WriteStartObject(name);
        writer.WriteString("amount", amount.Euros.ToString("0.00"));
        writer.WriteString("currency", "EUR");
        writer.WriteEndObject();
    }
}
