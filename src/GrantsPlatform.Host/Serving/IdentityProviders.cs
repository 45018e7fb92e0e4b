using System.Text.Json;
using System.Text.Json.Serialization;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Web.Security.OpenId;

namespace GrantsPlatform.Host.Serving;

/// <summary>Reads the providers of identities from a file: a list of <see cref="OpenIdOptions"/>, with the platform's roles as they are written on the wire.</summary>
internal static class IdentityProviders
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) }, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="CommandLineException">The file is missing or cannot be read.</exception>
    public static IReadOnlyList<OpenIdOptions> Read(string? file)
    {
        if (file is null) return [];
        if (!File.Exists(file)) throw new CommandLineException($"Le fichier «\u00A0{file}\u00A0» est introuvable.");
        try
        {
            return JsonSerializer.Deserialize<List<OpenIdOptions>>(File.ReadAllBytes(file), Format) ?? [];
        }
        catch (JsonException wrong)
        {
            throw new CommandLineException($"Le fichier «\u00A0{file}\u00A0» n’est pas lisible\u202F: ligne {wrong.LineNumber + 1}.");
        }
    }
}
