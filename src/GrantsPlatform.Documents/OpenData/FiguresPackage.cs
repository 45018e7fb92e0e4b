using System.Text.Json;
using GrantsPlatform.Reading.OpenData;

namespace GrantsPlatform.Documents.OpenData;

/// <summary>
/// What a call gave and reached as one data package (Frictionless): a description of every column beside the rows. Where a count is not shown, its cell is
/// null and says so in the next column; it is never left out, nor zero.
/// </summary>
public static class FiguresPackage
{
    public const string MediaType = OpenJson.MediaType;

    public static byte[] Of(FiguresOfCall figures)
    {
        using var bytes = new MemoryStream();
        using (var writer = OpenJson.To(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("name", figures.Call.Id.ToLowerInvariant().Replace(':', '-'));
            writer.WriteString("title", $"Indicateurs – {figures.Call.Title}");
            if (figures.PublishedAt is { } at) writer.WriteString("created", at);
            WriteLicence(writer);
            writer.WriteStartArray("resources");
            WriteGranted(writer, figures);
            WriteReached(writer, figures);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void WriteLicence(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("licenses");
        writer.WriteStartObject();
        writer.WriteString("name", OpenLicence.Code);
        writer.WriteString("title", OpenLicence.Name);
        writer.WriteString("path", OpenLicence.Address);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteGranted(Utf8JsonWriter writer, FiguresOfCall figures)
    {
        var definition = figures.Call.Definition;
        BeginTable(writer, "aides", "Aides accordées par département",
            [("departement", "string", "Code du département"), ("nom", "string", "Nom du département"), ("projets", "integer", "Projets retenus"), ("montant", "number", "Montant accordé, en euros"),
                .. definition.Measures.Select(measure => (measure.Code, "integer", measure.Label))]);
        foreach (var line in figures.Results.Departements)
        {
            writer.WriteStartObject();
            writer.WriteString("departement", line.Code);
            writer.WriteString("nom", line.Label);
            writer.WriteNumber("projets", line.Sums.Files);
            writer.WriteNumber("montant", line.Sums.Total.Euros);
            foreach (var measure in definition.Measures) writer.WriteNumber(measure.Code, line.Sums.Measures.GetValueOrDefault(measure.Code));
            writer.WriteEndObject();
        }
        EndTable(writer);
    }

    private static void WriteReached(Utf8JsonWriter writer, FiguresOfCall figures)
    {
        BeginTable(writer, "indicateurs", "Indicateurs des rapports finaux acceptés; sans département, la ligne est celle de tout l’appel",
        [
            ("indicateur", "string", "Code de l’indicateur"), ("libelle", "string", "Libellé"), ("unite", "string", "Unité"), ("departement", "string", "Code du département"),
            ("rapports", "integer", "Rapports acceptés"), ("sans_valeur", "integer", "Rapports qui ne le renseignent pas"), ("cible", "number", "Cible des conventions"),
            ("realise", "number", "Réalisé"), ("masque", "boolean", "Effectif trop faible pour être montré, ou masqué pour en protéger un autre"),
        ]);
        foreach (var figure in figures.Figures)
        {
            WriteRow(writer, figure, null, figure.Actual, figure.Actual is null && figure.Reports > figure.Unknown);
            foreach (var place in figure.Places) WriteRow(writer, figure, place.Departement, place.Actual, place.Actual is null);
        }
        EndTable(writer);
    }

    private static void WriteRow(Utf8JsonWriter writer, PublishedFigure figure, string? departement, decimal? actual, bool hidden)
    {
        writer.WriteStartObject();
        writer.WriteString("indicateur", figure.Indicator.Code);
        writer.WriteString("libelle", figure.Indicator.Label);
        writer.WriteString("unite", figure.Indicator.Unit);
        writer.WriteString("departement", departement);
        if (departement is null)
        {
            writer.WriteNumber("rapports", figure.Reports);
            writer.WriteNumber("sans_valeur", figure.Unknown);
            if (figure.Target is { } target) writer.WriteNumber("cible", target);
        }
        if (actual is { } known) writer.WriteNumber("realise", known);
        else writer.WriteNull("realise");
        writer.WriteBoolean("masque", hidden);
        writer.WriteEndObject();
    }

    private static void BeginTable(Utf8JsonWriter writer, string name, string title, (string Name, string Type, string Title)[] fields)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("title", title);
        writer.WriteString("profile", "tabular-data-resource");
        writer.WriteStartObject("schema");
        writer.WriteStartArray("fields");
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            writer.WriteString("name", field.Name);
            writer.WriteString("type", field.Type);
            writer.WriteString("title", field.Title);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartArray("data");
    }

    private static void EndTable(Utf8JsonWriter writer)
    {
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
