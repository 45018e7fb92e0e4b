using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Tests.Committees;

/// <summary>People read labels, numbers and names; the codes of the core stay in the core.</summary>
public sealed class NamingRefusals
{
    private static readonly NamedRefusals Names = new(_ => "Logement", _ => "CEJ22-0014", _ => "Camille Exemple", _ => "Association d’exemple");

    public static TheoryData<Refusal, string> Refusals => new()
    {
        { new StrandUnknown("code-1"), "Logement" },
        { new StrandExceeded("code-1", Money.FromEuros(10)), "Logement" },
        { new GrantedAboveRequested("code-1", 2025), "Logement" },
        { new LineNotInProgramme("code-1", 2025), "Logement" },
        { new LineBelowZero("code-1", 2025), "Logement" },
        { new AboveAward("code-1"), "Logement" },
        { new BelowPayments("code-1", Money.FromEuros(16_000)), "Association d’exemple" },
        { new PayeeUnknown("code-1"), "Association d’exemple" },
        { new FileNotBeforeCommittee("code-1"), "CEJ22-0014" },
        { new FileIsWithdrawn("code-1"), "CEJ22-0014" },
        { new BelowThreshold("code-1", 40, 50), "CEJ22-0014" },
        { new EarlierFileFirst("code-1"), "CEJ22-0014" },
        { new FilesNotReady(["code-1"]), "CEJ22-0014" },
        { new FilesNotDecided(["code-1"]), "CEJ22-0014" },
        { new NotOnCommittee(["code-1"]), "Camille Exemple" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Says_what_people_call_it_and_keeps_the_code_of_the_refusal(Refusal refusal, string name)
    {
        var named = Names.Of(refusal);
        Assert.Contains(name, named.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("code-1", named.Message, StringComparison.Ordinal);
        Assert.Equal((refusal.Code, refusal.Kind, refusal.Remedy), (named.Code, named.Kind, named.Remedy));
    }

    [Fact]
    public void Leaves_others_as_they_are() => Assert.Equal(new RankNeeded(), Names.Of(new RankNeeded()));
}
