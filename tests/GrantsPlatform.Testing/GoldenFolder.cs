using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GrantsPlatform.Testing;

/// <summary>
/// One file for each shape that was ever stored, as its first program wrote it. A file is written once, for a name that has none (GRANTS_UPDATE=1), and
/// never again.
/// </summary>
public sealed class GoldenFolder(params string[] path)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path = Repository.Path(path);

    /// <summary>Of every age, without ".json".</summary>
    public IEnumerable<string> Names => Directory.GetFiles(_path, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public byte[] Read(string name) => File.ReadAllBytes(FileOf(name));

    /// <summary>What the file holds and what the program writes today, to be compared.</summary>
    public (string Kept, string Written) Compare(string name, ReadOnlySpan<byte> json)
    {
        var written = JsonNode.Parse(json)?.ToJsonString(Readable) + "\n";
        if (!File.Exists(FileOf(name)))
        {
            if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") != "1")
                throw new FileNotFoundException($"{name} has no golden file yet: run the tests with GRANTS_UPDATE=1, and look at it: its shape is for ever.", FileOf(name));
            File.WriteAllText(FileOf(name), written);
        }
        return (File.ReadAllText(FileOf(name)).ReplaceLineEndings("\n"), written);
    }

    private string FileOf(string name) => Path.Combine(_path, $"{name}.json");
}
