using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class TheRealProgrammes
{
    private static ProgrammeDefinition Load(string code) =>
        ThirdProgramme.Published(File.ReadAllText(RepositoryFiles.Path("programmes", code + ".json")));

    [Fact]
    public void Are_all_valid_and_named_as_their_files()
    {
        var files = Directory.GetFiles(RepositoryFiles.Path("programmes"), "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count >= 2);
        foreach (var file in files) Assert.Equal(Path.GetFileNameWithoutExtension(file), ThirdProgramme.Published(File.ReadAllText(file)).Code);
    }

    [Fact]
    public void Regional_call_holds_the_published_figures()
    {
        var call = Load("cej-jr-occitanie-2022");
        Assert.Equal(new Money(5_427_078_00), call.FindStrand("insertion")!.Total);
        Assert.Equal(new Money(931_007_00), call.FindStrand("logement")!.Envelope);
        Assert.Equal(new Money(1_121_345_00), call.FindStrand("logement")!.Total);
        Assert.Equal(new Money(874_935_00), call.FindStrand("mobilite")!.Total);
        Assert.Equal(new Money(7_423_364_00), call.TotalEnvelope);
        Assert.Equal(new DateOnly(2022, 4, 30), call.Calendar.OpensOn);
        Assert.Equal([2022, 2023], call.Years.ToArray());
        Assert.Equal(13, call.Departements.Length);
        Assert.True(call.Submission.LateReopening);
        Assert.Equal([Role.DepartmentalInstructor, Role.RegionalInstructor], call.Levels.Select(level => level.Role));
        Assert.All(call.Levels, level => Assert.True(level.OpinionRequired));
        Assert.Contains("$.calendar.closesOn", call.Invented);
    }

    [Fact]
    public void Departmental_call_holds_the_published_figures()
    {
        var call = Load("cllaj-pas-de-calais-2025");
        Assert.Equal(DateTimeOffset.Parse("2025-03-31T22:00:00Z"), call.Calendar.OpensAt);
        Assert.Equal(DateTimeOffset.Parse("2025-05-09T22:00:00Z"), call.Calendar.ClosesAt);
        Assert.Equal(new Submission(FourEyes: true, LateReopening: false), call.Submission);
        Assert.Equal(["association", "mission-locale", "epci"], call.Applicants.Kinds.Select(kind => kind.Code));
        Assert.True(call.Applicants.PerService);
        var ceiling = Assert.Single(call.Funding.Ceilings);
        Assert.Equal((new Money(20_000_00), CeilingBasis.Service, CeilingPeriod.Year), (ceiling.Amount, ceiling.Basis, ceiling.Period));
        Assert.Equal(Gate.Award, Assert.Single(call.Funding.ConditionsPrecedent).Before);
        Assert.Equal(5, call.Indicators.Length);
        Assert.Equal("ase_housed", Assert.Single(call.Indicators, indicator => indicator.Optional).Code);
        Assert.Equal([TimeSpan.FromDays(7), TimeSpan.FromHours(48)], call.Reminders.Draft.ToArray());
    }
}
