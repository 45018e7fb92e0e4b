using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Appeals;

public sealed class SayingTheDelaysOfRemedies
{
    [Fact]
    public void Says_each_delay_in_words() =>
        Assert.Equal(new RemedyDelays("un délai de trois mois", "un mois"), RemedyDelays.Of(new AppealTerms(DelayMonths: 3, SilenceMonths: 1)));

    /// <summary>A programme that lays down none has the law’s: a number of the platform’s own would be an invention.</summary>
    [Fact]
    public void Invents_no_delay_where_the_programme_has_none() =>
        Assert.Equal(new RemedyDelays("le délai légal", "le délai légal"), RemedyDelays.Of(null));
}
