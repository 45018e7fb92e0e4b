using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Appeals;

public sealed class SayingTheDelaysOfRemedies
{
    [Fact]
    public void Says_each_delay_in_words() =>
        Assert.Equal(new RemedyDelays("un délai de trois mois", "un mois"), RemedyDelays.Of(new AppealTerms(DelayMonths: 3, SilenceMonths: 1)));

    /// <summary>A delay that a letter does not name binds nobody, so that it says the law’s where the programme lays down none.</summary>
    [Fact]
    public void Says_those_of_the_law_where_the_programme_has_none() =>
        Assert.Equal(new RemedyDelays("un délai de deux mois", "deux mois"), RemedyDelays.Of(null));
}
