using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Formats;

namespace GrantsPlatform.Core.Tests.Jobs;

/// <summary>A job that is under way when the program is replaced goes on under the next one.</summary>
public sealed class NamingDeeds
{
    public static TheoryData<string> Names => [.. Deed.Types.Select(Deed.NameOf).Order(StringComparer.Ordinal)];

    [Fact]
    public void Gives_them_names_that_last() => Assert.Equal(
        ["ask-each-complement", "assign-each", "check-each", "declare-each-eligible", "put-each-on-agenda", "write-to-each"],
        Deed.Types.Select(Deed.NameOf).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void Reads_back_what_was_kept(string name)
    {
        var deed = (Deed)Filled.Of(Deed.Types.Single(type => Deed.NameOf(type) == name));
        var order = new JobOrder(deed, "Motif");
        var kept = Wire.ToBytes(order);
        Assert.True(Wire.Same(order, Wire.FromStored<JobOrder>(kept)));
        Assert.Contains($"\"deed\":\"{name}\"", System.Text.Encoding.UTF8.GetString(kept));
        Assert.Equal("f-1", deed.For("f-1").Key);
    }
}
