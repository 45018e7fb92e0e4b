using System.Reflection;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

/// <summary>The constants of the program, as an environment spells them.</summary>
internal static class Names
{
    public static IReadOnlySet<string> Functions { get; } = Constants(typeof(FunctionNames)).Select(name => name.Value).ToHashSet();

    /// <summary>Settings that the program reads; of lists, with N for the place.</summary>
    public static IReadOnlySet<string> Settings { get; } = SettingsOf(Constants(typeof(SettingNames)).ToList());

    /// <summary>Settings that the host reads, not the program.</summary>
    public static IReadOnlySet<string> SettingsOfHost { get; } =
        new HashSet<string> { "FUNCTIONS_WORKER_RUNTIME", "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING" };

    /// <summary>A connection string and a stand-in for the mail service have no place in the cloud; which worker runs is said there by the app itself.</summary>
    public static IReadOnlySet<string> SettingsOfDevelopers { get; } =
        new HashSet<string> { Spelled(SettingNames.Storage), Spelled(SettingNames.MailHost), "FUNCTIONS_WORKER_RUNTIME" };

    /// <summary>A developer's machine has no identity, and no directory whose groups could be listed.</summary>
    public static IReadOnlySet<string> SettingsOfCloud { get; } = new HashSet<string>(
        SettingsOf(Constants(typeof(SettingNames)).ToList()).Where(name => name.StartsWith(Spelled(SettingNames.EntraRoles), StringComparison.Ordinal)))
    {
        Spelled(SettingNames.StorageAccount), Spelled(SettingNames.StorageCredential), Spelled(SettingNames.StorageIdentity), "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    };

    public static string Spelled(string path) => path.Replace(":", "__", StringComparison.Ordinal);

    private static HashSet<string> SettingsOf(IReadOnlyList<(string Name, string Value)> constants)
    {
        var parts = constants.Where(constant => constant.Name.StartsWith("Role", StringComparison.Ordinal)).Select(constant => $"{SettingNames.EntraRoles}:N:{constant.Value}");
        var paths = constants.Where(constant => !constant.Name.StartsWith("Role", StringComparison.Ordinal) && constant.Name != nameof(SettingNames.EntraRoles)).Select(constant => constant.Value);
        return [.. paths.Concat(parts).Select(Spelled)];
    }

    private static IEnumerable<(string Name, string Value)> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (field.Name, (string)field.GetRawConstantValue()!))
            .Concat(type.GetNestedTypes().SelectMany(Constants));
}
