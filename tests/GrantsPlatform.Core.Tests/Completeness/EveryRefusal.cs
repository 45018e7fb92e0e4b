namespace GrantsPlatform.Core.Tests.Completeness;

public sealed class EveryRefusal
{
    [Fact]
    public void Has_a_permanent_code_of_its_own()
    {
        Assert.All(SampleRefusals.All, refusal => Assert.Matches(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$", refusal.Code));
        Assert.Empty(SampleRefusals.All.GroupBy(refusal => refusal.Code).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Says_in_whole_sentences_what_is_wrong_and_what_to_do() => Assert.All(SampleRefusals.All, refusal =>
    {
        Assert.Matches(@"^[«A-ZÀÉ0-9].*[.!?]$", refusal.Message);
        Assert.Matches(@"^[A-ZÀÉ].*[.!?]$", refusal.Remedy);
    });

    /// <summary>A no-break space stands inside « », a narrow one before ; ! ? : € %; the apostrophe is ’.</summary>
    [Fact]
    public void Is_set_as_French_readers_expect() => Assert.All(SampleRefusals.All, refusal =>
    {
        Assert.DoesNotMatch(WrongSetting, refusal.Message);
        Assert.DoesNotMatch(WrongSetting, refusal.Remedy);
    });

    private const string WrongSetting = @"'|\u00AB[^\u00A0\u202F]|[^\u00A0\u202F]\u00BB|[^\u202F][;!?€%]| :|\.\.\.";
}
