using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Scans;
using GrantsPlatform.Web.Making.Scans;

namespace GrantsPlatform.Web.Tests.Scans;

/// <summary>Pages that a person puts together lie in the copy as whoever reads it expects.</summary>
public sealed class PuttingPagesTogether
{
    private static readonly UploadRef Sent = new("pile.pdf", "application/pdf", 1_000, new string('a', 64));

    /// <param name="act">Pages of the pile whose codes name the act, in its order.</param>
    /// <param name="ticked">By the person, in any order.</param>
    [Theory]
    [InlineData("1 2 3", "1 2 3", "1 2 3")]
    [InlineData("6 5 4 2 1", "1 2 3 4 5 6", "6 5 4 3 2 1")]
    [InlineData("1 2 4", "4 3 2 1", "1 2 3 4")]
    [InlineData("3 1 2", "1 2 3", "3 1 2")]
    [InlineData("", "7 9 8", "7 8 9")]
    [InlineData("5", "4 5 5 6", "4 5 6")]
    public void Follow_their_codes_and_else_the_pile(string act, string ticked, string expected)
    {
        var known = act.Length == 0 ? ImmutableArray<PlacedAct>.Empty : [new PlacedAct("dossier-7", "AAP25-0007", "Association", Pages(act), [], [], PlacedHow.NotWhole)];
        var report = new ScanReport(Sent, 9, known, [new UnreadPage(3, UnreadWhy.NoCode)]);
        Assert.Equal(expected, string.Join(' ', report.AsRead(Pages(ticked))));
    }

    private static ImmutableArray<int> Pages(string said) => [.. said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
