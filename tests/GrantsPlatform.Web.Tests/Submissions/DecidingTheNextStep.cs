using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Submissions;

namespace GrantsPlatform.Web.Tests.Submissions;

[Collection(Site.Name)]
public sealed class DecidingTheNextStep(WebFixture site)
{
    private static readonly DateTimeOffset InTime = new(2025, 5, 9, 21, 59, 59, TimeSpan.Zero);
    private static readonly Actor Me = Actor.Person("p-me");
    private static readonly Actor Another = Actor.Person("p-another");

    [Fact]
    public async Task Follows_the_deadline_the_definition_and_the_hands_that_the_file_went_through()
    {
        var draft = (ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf("cllaj-06"));
        var definition = (await site.Runtime.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(WebFixture.Open))).Revision(1);
        var deposited = draft with { Phase = new Phase.Draft(new Deposit(draft.ContentHash, Me)) };
        var alone = definition with { Submission = definition.Submission with { FourEyes = false } };

        Assert.Equal(SendingStep.Deposit, Step(draft, definition, Me, maySubmit: false));
        Assert.Equal(SendingStep.WaitsForAnother, Step(deposited, definition, Me, maySubmit: true));
        Assert.Equal(SendingStep.WaitsForRight, Step(deposited, definition, Another, maySubmit: false));
        Assert.Equal(SendingStep.Submit, Step(deposited, definition, Another, maySubmit: true));
        Assert.Equal(SendingStep.Submit, Step(draft, alone, Me, maySubmit: true));
        Assert.Equal(SendingStep.WaitsForRight, Step(draft, alone, Me, maySubmit: false));
        Assert.Equal(SendingStep.Incomplete, Sending.Of(draft, definition, true, Me, true, InTime).Step);
        Assert.Equal(SendingStep.Late, Sending.Of(draft, definition, true, Me, true, InTime.AddSeconds(1)).Step);
    }

    private static SendingStep Step(ApplicationState.Known file, ProgrammeDefinition definition, Actor actor, bool maySubmit) =>
        Sending.Of(file, definition, false, actor, maySubmit, InTime).Step;
}
