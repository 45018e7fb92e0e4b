using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace GrantsPlatform.Serverless;

/// <summary>Reads settings and gathers what is wrong with them, so that whoever sets the platform up hears of everything at once.</summary>
internal sealed class SettingsReading(IConfiguration configuration, List<string>? shared = null)
{
    /// <summary>How the template's placeholders begin: a setting left as it came is no setting.</summary>
    private const string Placeholder = "À-REMPLACER";

    private readonly List<string> _wrong = shared ?? [];

    public void Wrong(string name, string why) => _wrong.Add($"{Spelled(name)}\u202F: {why}.");

    public string? Text(string name, int shortest = 1)
    {
        if (configuration[name]?.Trim() is not { Length: > 0 } text) return null;
        if (text.StartsWith(Placeholder, StringComparison.Ordinal)) Wrong(name, "remplacez la valeur du modèle par la vôtre");
        else if (text.StartsWith("@Microsoft.KeyVault", StringComparison.Ordinal)) Wrong(name, "le coffre n’a pas donné ce secret\u202F; vérifiez qu’il existe et que l’identité de l’application peut le lire");
        else if (text.Length < shortest) Wrong(name, string.Create(CultureInfo.InvariantCulture, $"au moins {shortest} caractères tirés au hasard"));
        else return text;
        return null;
    }

    public string Demanded(string name)
    {
        var before = _wrong.Count;
        if (Text(name) is { } text) return text;
        if (_wrong.Count == before) Wrong(name, "ce réglage est obligatoire");
        return "";
    }

    public Uri Url(string name)
    {
        var text = Demanded(name);
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))) return url;
        if (text.Length > 0) Wrong(name, "une adresse en https, ou en http sur cette machine seulement");
        return new Uri("http://localhost/");
    }

    public byte[] Bytes(string name, int least)
    {
        var text = Demanded(name);
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var written) && written >= least) return bytes[..written];
        if (text.Length > 0) Wrong(name, string.Create(CultureInfo.InvariantCulture, $"au moins {least} octets tirés au hasard, écrits en base 64 (openssl rand -base64 {least})"));
        return [];
    }

    /// <summary>Letters and digits, beginning with a letter, short enough to begin the names of tables.</summary>
    public string? Name(string name)
    {
        if (Text(name) is not { } text) return null;
        if (text.Length <= 20 && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit)) return text;
        Wrong(name, "vingt lettres ou chiffres au plus, le premier une lettre");
        return null;
    }

    /// <summary>Null: not said.</summary>
    public long? Megabytes(string name)
    {
        if (Text(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0) return count * 1_000_000L;
        Wrong(name, "un nombre entier de Mo, en chiffres, à partir de 1");
        return null;
    }

    public T Kebab<T>(string name) where T : struct, Enum
    {
        var text = Demanded(name);
        foreach (var value in Enum.GetValues<T>())
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == text) return value;
        if (text.Length > 0) Wrong(name, $"l’une de ces valeurs\u202F: {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}");
        return default;
    }

    public IEnumerable<SettingsReading> Each(string list) => configuration.GetSection(list).GetChildren().Select(item => new SettingsReading(item, _wrong));

    public void ThrowIfWrong()
    {
        if (_wrong.Count > 0) throw new SettingsException("La plateforme ne peut pas démarrer avec ces réglages.\n" + string.Join('\n', _wrong));
    }

    private string Spelled(string name) => (configuration is IConfigurationSection section ? $"{section.Path}:{name}" : name).Replace(":", "__", StringComparison.Ordinal);
}

/// <summary>The message says in French what to set, line by line.</summary>
public sealed class SettingsException(string message) : Exception(message);
