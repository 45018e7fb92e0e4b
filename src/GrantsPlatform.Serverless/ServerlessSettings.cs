using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Web;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.Extensions.Configuration;

namespace GrantsPlatform.Serverless;

/// <summary>What the serverless host is told by its settings, checked once at the start. The names are those of <see cref="SettingNames"/>.</summary>
public sealed record ServerlessSettings
{
    private const int ShortestSecret = 32;

    public required StorageSettings Storage { get; init; }
    public required Uri PublicUrl { get; init; }
    public string? PlatformName { get; init; }

    /// <summary>32 bytes or more.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>Null: the platform has its administrators.</summary>
    public FirstAdministrator? FirstAdministrator { get; init; }

    public required QuotaSettings Quotas { get; init; }

    public required MailSettings Mail { get; init; }

    /// <summary>Null: nobody signs in with a directory.</summary>
    public DirectorySettings? Directory { get; init; }

    public Publisher? Publisher { get; init; }

    /// <exception cref="SettingsException">Everything that is missing or cannot be right, at once.</exception>
    public static ServerlessSettings Read(IConfiguration configuration)
    {
        var reading = new SettingsReading(configuration);
        var settings = new ServerlessSettings
        {
            Storage = StorageOf(reading),
            PublicUrl = reading.Url(SettingNames.PublicUrl),
            PlatformName = reading.Text(SettingNames.PlatformName),
            Secret = reading.Bytes(SettingNames.Secret, ShortestSecret),
            FirstAdministrator = reading.Text(SettingNames.FirstAdministrator, FirstAdministrator.ShortestProof) is { } proof ? new FirstAdministrator(proof) : null,
            Quotas = new QuotaSettings(
                reading.Megabytes(SettingNames.QuotaOfAccount), reading.Megabytes(SettingNames.QuotaOfFile), reading.Megabytes(SettingNames.QuotaOfOrganisation)),
            Mail = new MailSettings(
                new Sender(reading.Text(SettingNames.MailFromName) ?? "Subvenir", reading.Demanded(SettingNames.MailFrom)),
                reading.Demanded(SettingNames.MailKey), reading.Text(SettingNames.MailHost)),
            Directory = DirectoryOf(reading),
            Publisher = PublisherOf(reading),
        };
        reading.ThrowIfWrong();
        return settings;
    }

    private static StorageSettings StorageOf(SettingsReading reading)
    {
        var connection = reading.Text(SettingNames.Storage);
        var account = reading.Text(SettingNames.StorageAccount);
        if (connection is null == account is null) reading.Wrong(SettingNames.Storage, "donnez soit une chaîne de connexion (en local), soit le nom du compte et l’identité qui y accède");
        return new StorageSettings(connection, account, reading.Text(SettingNames.StorageIdentity), reading.Name(SettingNames.TablePrefix) ?? "grants");
    }

    private static DirectorySettings? DirectoryOf(SettingsReading reading)
    {
        if (reading.Text(SettingNames.EntraTenant) is not { } tenant) return null;
        return new DirectorySettings(
            tenant, reading.Demanded(SettingNames.EntraClient), reading.Text(SettingNames.EntraLabel) ?? "votre compte professionnel",
            [.. reading.Each(SettingNames.EntraRoles).Select(role => new ClaimedRole(
                role.Demanded(SettingNames.RoleGroup), role.Kebab<Role>(SettingNames.RoleName), role.Text(SettingNames.RoleProgramme), role.Text(SettingNames.RoleDepartement)))]);
    }

    private static Publisher? PublisherOf(SettingsReading reading) => reading.Text(SettingNames.PublisherName) is not { } name ? null : new Publisher(
        name, reading.Demanded(SettingNames.PublisherAddress), reading.Demanded(SettingNames.PublisherContact), reading.Demanded(SettingNames.PublisherDirector),
        reading.Demanded(SettingNames.PublisherHost));
}

/// <param name="ConnectionString">On a developer's machine; null in the cloud.</param>
/// <param name="Account">The storage account's name; null on a developer's machine.</param>
/// <param name="Identity">The client id of the identity that reaches it; null: the system's own.</param>
/// <param name="Prefix">Of the tables' names.</param>
public sealed record StorageSettings(string? ConnectionString, string? Account, string? Identity, string Prefix);

/// <summary>How many bytes of files are kept for each; null: the usual.</summary>
public sealed record QuotaSettings(long? Account, long? Dossier, long? Organisation)
{
    public UploadOptions Over(UploadOptions usual) => usual with
    {
        MostBytesPerAccount = Account ?? usual.MostBytesPerAccount, MostBytesPerDossier = Dossier ?? usual.MostBytesPerDossier,
        MostBytesPerOrganisation = Organisation ?? usual.MostBytesPerOrganisation,
    };
}

/// <param name="Host">Null: the provider's own.</param>
public sealed record MailSettings(Sender From, string Key, string? Host);

/// <summary>A directory of one organisation whose people sign in with it, their groups giving roles.</summary>
public sealed record DirectorySettings(string Tenant, string Client, string Label, IReadOnlyList<ClaimedRole> Roles);
