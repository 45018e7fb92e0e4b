using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Tests.Runs;
using GrantsPlatform.Letters.Tests.Samples;

namespace GrantsPlatform.Letters.Tests;

/// <summary>Policies say who is told, letters whom they are written for: over both calls the two agree.</summary>
public sealed class ReachingThoseWhoAreMeant
{
    /// <summary>What grantee and service read alike.</summary>
    private static readonly string[] ForBoth = ["recovery-revised"];

    [Theory, MemberData(nameof(KeepingEveryLetter.Programmes), MemberType = typeof(KeepingEveryLetter))]
    public async Task Writes_to_each_the_letter_that_is_for_them_and_sends_all_that_was_told(string programme)
    {
        var world = new SampleWorld(Desk.Definition(programme));
        var audiences = new Dictionary<string, Audience>();
        foreach (var sample in SampleLetters.Of(world)) audiences[sample.Message.Code] = (await new Desk(world.Reads).ComposedAsync(sample.Message)).Audience;

        var run = await Replayed.RunAsync(programme);
        Assert.Empty(run.Told.Where(message => !ForBoth.Contains(message.Code))
            .SelectMany(message => message.To.Where(to => !IsOf(audiences[message.Code], to)).Select(to => $"{message.Code} goes to {to}")).Distinct());
        Assert.Equal(run.Told.Select(message => message.Code).Distinct().Order(StringComparer.Ordinal), run.FirstOfEach.Select(mail => mail.Letter).Order(StringComparer.Ordinal));
    }

    private static bool IsOf(Audience audience, Recipient to) => audience switch
    {
        Audience.Person => to is ToPerson or ToNewMail or ToInvited,
        Audience.Organisation => to is ToOrganisation or ToHolders,
        Audience.Partner => to is ToPartner,
        Audience.Outsider => to is ToExpert,
        Audience.Committee => to is ToPerson,
        Audience.Service => to is ToRole or ToPerson or ToAnswering,
        _ => false,
    };
}
