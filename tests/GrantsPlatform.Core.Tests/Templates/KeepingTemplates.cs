using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Templates;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Templates;

public sealed class KeepingTemplates
{
    private const string Monday = "2025-06-02T08:00:00Z";
    private const string Tuesday = "2025-06-03T08:00:00Z";
    private const string Wednesday = "2025-06-04T08:00:00Z";
    private static readonly string First = Digest.Of("premier");
    private static readonly string Second = Digest.Of("second");

    private static Scenario<TemplatesState, TemplatesCommand, TemplatesEvent> Programme() =>
        new Scenario<TemplatesState, TemplatesCommand, TemplatesEvent>(new TemplatesDecider(), TemplatesState.IdOf(Sample.Programme))
            .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published()).By("m-1").Because("Nouvelle charte graphique");

    private static KeepTemplate Keep(string hash, int standing, string letter = "decision-rejected") => new(Sample.Programme, letter, standing, new UploadRef("refus.docx", "application/docx", 12_000, hash));

    private static LeaveTemplate Leave(int standing) => new(Sample.Programme, "decision-rejected", standing);

    [Fact]
    public void Keeps_one_version_after_another_for_each_letter()
    {
        var kept = Programme().When(Keep(First, 0), Monday).Then(new TemplateKept(Sample.Programme, "decision-rejected", 1, First, 12_000, Sample.At(Monday), Actor.Person("m-1")))
            .Under("2").When(Keep(Second, 1), Tuesday).Then(new TemplateKept(Sample.Programme, "decision-rejected", 2, Second, 12_000, Sample.At(Tuesday), Actor.Person("m-1")))
            .Under("3").When(Keep(First, 0, "receipt"), Tuesday).Then(new TemplateKept(Sample.Programme, "receipt", 1, First, 12_000, Sample.At(Tuesday), Actor.Person("m-1")));
        // The file stays referred to, so that no sweep takes what letters were set in.
        Assert.Equal(First, kept.Contents.Json<UploadRef>("decision-rejected-1")?.Hash);
        Assert.Equal(Second, kept.Contents.Json<UploadRef>("decision-rejected-2")?.Hash);
    }

    [Fact]
    public void Sets_a_letter_in_the_version_of_its_instant() => Programme().When(Keep(First, 0), Monday).Under("2").When(Keep(Second, 1), Tuesday).Under("3").When(Leave(2), Wednesday)
        .ThenState(state => Assert.Equal(
            [null, First, First, Second, null],
            new[] { "2025-06-02T07:59:59Z", Monday, "2025-06-03T07:59:59Z", Tuesday, Wednesday }.Select(at => state.At("decision-rejected", Sample.At(at))?.Hash)));

    [Fact]
    public void Goes_back_to_what_the_platform_ships() => Programme().When(Keep(First, 0), Monday)
        .Under("back").When(Leave(1), Tuesday).Then(new TemplateLeft("decision-rejected", 2, Sample.At(Tuesday), Actor.Person("m-1")))
        .Under("again").When(Leave(1), Wednesday).ThenNothing()
        .Under("anew").When(Keep(First, 2), Wednesday).Then(new TemplateKept(Sample.Programme, "decision-rejected", 3, First, 12_000, Sample.At(Wednesday), Actor.Person("m-1")));

    [Fact]
    public void Replaces_nothing_that_its_sender_has_not_seen() => Programme().When(Keep(First, 0), Monday)
        .Under("stale").When(Keep(Second, 0), Tuesday).ThenRefused<TemplateChanged>()
        .Under("stale-back").When(Leave(0), Tuesday).ThenRefused<TemplateChanged>()
        .Under("same").When(Keep(First, 0), Tuesday).ThenNothing();

    [Fact]
    public void Asks_why()
    {
        Programme().Because(" ").When(Keep(First, 0), Monday).ThenRefused<ReasonMissing>();
        Programme().When(Keep(First, 0), Monday).Under("back").Because(null).When(Leave(1), Tuesday).ThenRefused<ReasonMissing>();
    }

    [Fact]
    public void Takes_only_what_can_be_a_template_of_a_programme()
    {
        Programme().When(Keep("x", 0), Monday).ThenRefused<MalformedInput>();
        Programme().When(Keep(First, 0, "../x"), Monday).ThenRefused<MalformedInput>();
        Programme().When(Keep(First, 0) with { Programme = "autre" }, Monday).ThenRefused<ObjectUnknown>();
        Programme().Knowing(ProgrammeState.IdOf(Sample.Programme), new ProgrammeDecider().Empty).When(Keep(First, 0), Monday).ThenRefused<ObjectUnknown>();
    }
}
