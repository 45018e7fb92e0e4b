using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Letters.Tests;

public sealed class MutingTopics
{
    private static readonly SampleWorld World = new(Desk.Definition("cej-jr-occitanie-2022"));

    [Theory]
    [InlineData("message-from-service", 0)]
    [InlineData("message-from-applicant", 0)]
    [InlineData("report-reminder", 1)]
    [InlineData("decision-rejected", 1)]
    public async Task Spares_those_who_want_none_of_the_topic(string code, int letters)
    {
        var sample = SampleLetters.Of(World).Single(one => one.Name == code);
        var deaf = new SampleWorld(Desk.Definition("cej-jr-occitanie-2022")).Reads.With(SampleWorld.Reader, new AccountState.Open("p-1", "h", "m", SampleWorld.Monday, []) { Muted = [Topic.Messages] });
        Assert.Equal(letters, Assert.IsType<LetterAnswer.Ready>(await new Desk(deaf).WriteAsync(sample.Message)).To.Length);
        Assert.Single(Assert.IsType<LetterAnswer.Ready>(await new Desk(World.Reads).WriteAsync(sample.Message)).To);
    }

    /// <summary>What nobody has classed is binding: a letter too many does less harm than one too few.</summary>
    [Fact]
    public async Task Is_possible_for_these_letters_and_no_others()
    {
        var muted = new List<string>();
        foreach (var sample in SampleLetters.Of(World))
            if (Topics.MayBeMuted((await new Desk(World.Reads).ComposedAsync(sample.Message)).Topic)) muted.Add(sample.Name);
        Assert.Equal(
            ["activity-told", "agreement-reminder", "document-expiring", "message-from-applicant", "message-from-service", "partner-to-sign-reminder", "report-reminder", "submission-reminder"], muted.Order(StringComparer.Ordinal));
    }
}
