using GrantsPlatform.Serverless.Secrets;
using GrantsPlatform.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Serverless.Tests.Secrets;

public sealed class SharingKeys
{
    [Fact]
    public async Task Lets_every_instance_open_what_one_has_sealed()
    {
        var tables = new InMemoryTables(page: 1);
        await tables.CreateAsync(["keys"], default);
        var one = Instance(tables);
        var text = one.Protect("bonjour");
        Assert.Equal("bonjour", Instance(tables).Unprotect(text));
        Assert.Single(new TableKeyRing(tables, "keys").GetAllElements());
    }

    [Fact]
    public async Task Keeps_the_keys_of_two_instances_that_make_one_at_the_same_time()
    {
        var tables = new InMemoryTables();
        await tables.CreateAsync(["keys"], default);
        var ring = new TableKeyRing(tables, "keys");
        Parallel.For(0, 16, i => ring.StoreElement(new System.Xml.Linq.XElement("key", i % 8), $"key-{i}"));
        Assert.Equal(8, ring.GetAllElements().Count);
    }

    [Fact]
    public async Task Refuses_a_key_that_no_property_takes()
    {
        var tables = new InMemoryTables();
        await tables.CreateAsync(["keys"], default);
        Assert.Throws<ArgumentException>(() => new TableKeyRing(tables, "keys").StoreElement(new System.Xml.Linq.XElement("key", new string('a', 70_000)), "key"));
    }

    private static IDataProtector Instance(InMemoryTables tables)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("essai");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new TableKeyRing(tables, "keys"));
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("essai");
    }
}
