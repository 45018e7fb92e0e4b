namespace GrantsPlatform.Serverless.Names;

/// <summary>Every setting that this code reads, as a path of the configuration; an environment variable spells ':' as "__".</summary>
public static class SettingNames
{
    /// <summary>The host's own storage: a connection string on a developer's machine, an account's name and an identity in the cloud. Tables, blobs and queues lie in it too.</summary>
    public const string Storage = "AzureWebJobsStorage";
    public const string StorageAccount = Storage + ":accountName";
    public const string StorageCredential = Storage + ":credential";
    public const string StorageIdentity = Storage + ":clientId";

    public const string PublicUrl = "Grants:PublicUrl";
    public const string PlatformName = "Grants:Name";
    public const string Secret = "Grants:Secret";
    public const string FirstAdministrator = "Grants:FirstAdministrator";
    public const string TablePrefix = "Grants:Storage:Prefix";

    /// <summary>How many megabytes of files are kept for one account, one file of an applicant, one organisation.</summary>
    public const string QuotaOfAccount = "Grants:Quotas:Account";
    public const string QuotaOfFile = "Grants:Quotas:File";
    public const string QuotaOfOrganisation = "Grants:Quotas:Organisation";

    public const string MailFrom = "Grants:Mail:From";
    public const string MailFromName = "Grants:Mail:FromName";
    public const string MailKey = "Grants:Mail:Key";
    public const string MailHost = "Grants:Mail:Host";
    public const string EntraTenant = "Grants:Entra:TenantId";
    public const string EntraClient = "Grants:Entra:ClientId";
    public const string EntraLabel = "Grants:Entra:Label";

    /// <summary>A list: of each, <see cref="RoleGroup"/> and what it gives.</summary>
    public const string EntraRoles = "Grants:Entra:Roles";
    public const string RoleGroup = "Group";
    public const string RoleName = "Role";
    public const string RoleProgramme = "Programme";
    public const string RoleDepartement = "Departement";

    public const string PublisherName = "Grants:Publisher:Name";
    public const string PublisherAddress = "Grants:Publisher:Address";
    public const string PublisherContact = "Grants:Publisher:Contact";
    public const string PublisherDirector = "Grants:Publisher:Director";
    public const string PublisherHost = "Grants:Publisher:Host";
}
