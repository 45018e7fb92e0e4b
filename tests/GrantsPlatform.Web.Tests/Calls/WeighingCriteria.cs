using System.Globalization;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Calls;

namespace GrantsPlatform.Web.Tests.Calls;

public sealed class WeighingCriteria
{
    /// <summary>What applicants read adds up to the whole: in percent, or in parts of the same sum.</summary>
    [Theory]
    [InlineData("25 30 20 25", "25\u202F%", "30\u202F%", "20\u202F%", "25\u202F%")]
    [InlineData("3 5", "37,5\u202F%", "62,5\u202F%")]
    [InlineData("0.5 1.5", "25\u202F%", "75\u202F%")]
    [InlineData("1 1 1", "1/3", "1/3", "1/3")]
    [InlineData("1 2 3", "1/6", "2/6", "3/6")]
    [InlineData("0.5 1", "0,5/1,5", "1/1,5")]
    [InlineData("1 7 8", "1/16", "7/16", "8/16")]
    [InlineData("7", "100\u202F%")]
    public void Rounds_none_of_them(string weights, params string[] shown)
    {
        var grid = new ScoringGrid([.. weights.Split(' ').Select((weight, at) =>
            new Criterion($"c{at}", $"Critère {at}", 5, decimal.Parse(weight, CultureInfo.InvariantCulture)))]);
        Assert.Equal(shown, grid.Criteria.Select(criterion => CallPageWords.Weight(criterion, grid)));
    }
}
