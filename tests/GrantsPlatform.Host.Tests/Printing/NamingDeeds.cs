using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Words;

namespace GrantsPlatform.Host.Tests.Printing;

public sealed class NamingDeeds
{
    [Fact]
    public void Says_of_each_what_is_done() => Assert.Equal(
        Deed.Types.Count(), Deed.Types.Select(deed => JobWords.OfDeed(Deed.NameOf(deed))).Where(words => char.IsUpper(words[0])).Distinct().Count());
}
