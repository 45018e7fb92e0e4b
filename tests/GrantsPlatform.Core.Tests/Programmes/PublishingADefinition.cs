using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class PublishingADefinition
{
    private const string At = "2031-02-01T08:00:00Z";
    private static readonly string Changed = ThirdProgramme.With("$.title", "\"Refuges 2031, deuxième édition\"");

    private static Scenario<ProgrammeState, ProgrammeCommand, ProgrammeEvent> AProgramme(string code = "refuges-2031") =>
        new(new ProgrammeDecider(), ProgrammeState.IdOf(code));

    private static DefinitionPublished Published(int revision, string json) => new(revision, Digest.Of(json), json);

    [Fact]
    public void Makes_the_first_revision() => AProgramme()
        .When(new PublishDefinition(ThirdProgramme.Json), At).Then(Published(1, ThirdProgramme.Json)).ThenNext(null);

    [Fact]
    public void Changes_nothing_when_repeated() => AProgramme()
        .Given(Published(1, ThirdProgramme.Json)).When(new PublishDefinition(ThirdProgramme.Json), At).ThenNothing();

    [Fact]
    public void Adds_a_revision_and_keeps_the_earlier_ones()
    {
        var scene = AProgramme().Given(Published(1, ThirdProgramme.Json)).When(new PublishDefinition(Changed), At).Then(Published(2, Changed));
        Assert.Equal(2, scene.State.Latest);
        Assert.Equal("Refuges de montagne 2031", scene.State.Revision(1).Title);
        Assert.Equal("Refuges 2031, deuxième édition", scene.State.Revision(2).Title);
        Assert.Equal("refuges-2031", scene.State.Scope.Programme);
    }

    [Fact]
    public void May_go_back_to_an_earlier_content() => AProgramme()
        .Given(Published(1, ThirdProgramme.Json), Published(2, Changed))
        .When(new PublishDefinition(ThirdProgramme.Json), At).Then(Published(3, ThirdProgramme.Json));

    [Fact]
    public void Is_refused_under_another_code() => AProgramme("refuges-2032")
        .When(new PublishDefinition(ThirdProgramme.Json), At).ThenRefused<DefinitionOfAnother>(refusal => Assert.Contains("refuges-2031", refusal.Message));

    [Fact]
    public void Is_refused_with_every_path_that_is_wrong() => AProgramme()
        .When(new PublishDefinition(ThirdProgramme.With("$.strands[1].envelope", "0.001").Replace("refuge\"", "refu ge\"")), At)
        .ThenRefused<DefinitionInvalid>(refusal =>
        {
            Assert.Equal(["$.strands[1].envelope", "$.form.sections[0].code"], refusal.Errors.Select(error => error.Path));
            Assert.Contains("$.strands[1].envelope", refusal.Message);
        });
}
