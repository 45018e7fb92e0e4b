using System.Security.Cryptography;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Serverless;

namespace GrantsPlatform.Functions.Tests.Storage;

/// <summary>
/// The storage account that tests run against: the Azurite whose connection string GRANTS_AZURITE gives, otherwise one in a container that ends with the process.
/// Where there is neither the tests fail: nothing is proved about the account without one.
/// </summary>
internal static class Azurite
{
    private const string Image = "mcr.microsoft.com/azure-storage/azurite:3.35.0";
    private const string Account = "grants";

    private static readonly Lazy<Task<string>> Running = new(StartAsync);

    public static async Task<StorageClients> ClientsAsync() => StorageClients.Of(new StorageSettings(await Running.Value, null, null, "grants"));

    public static Task<string> ConnectionStringAsync() => Running.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("GRANTS_AZURITE") is { Length: > 0 } given) return given;
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        var container = new ContainerBuilder(Image)
            .WithCommand("azurite", "--blobHost", "0.0.0.0", "--queueHost", "0.0.0.0", "--tableHost", "0.0.0.0", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry")
            .WithEnvironment("AZURITE_ACCOUNTS", $"{Account}:{key}")
            .WithPortBinding(10000, true).WithPortBinding(10001, true).WithPortBinding(10002, true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Azurite Table service is successfully listening"))
            .Build();
        try
        {
            await container.StartAsync();
        }
        catch (Exception missing)
        {
            throw new InvalidOperationException("There is no storage account to test against: run eng/test with Node.js and npm, name an Azurite in GRANTS_AZURITE, or start Docker.", missing);
        }
        return $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};"
            + $"BlobEndpoint={Endpoint(container, 10000)};QueueEndpoint={Endpoint(container, 10001)};TableEndpoint={Endpoint(container, 10002)};";
    }

    private static string Endpoint(IContainer container, int port) => $"http://{container.Hostname}:{container.GetMappedPublicPort(port)}/{Account}";
}
