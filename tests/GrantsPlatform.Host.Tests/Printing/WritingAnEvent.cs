using GrantsPlatform.Core;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Host.Printing.Words;

namespace GrantsPlatform.Host.Tests.Printing;

public sealed class WritingAnEvent
{
    [Fact]
    public void Finds_french_words_for_every_kind()
    {
        List<string> wordless = [];
        foreach (var happened in SampleEvents.All)
            try
            {
                var words = EventWords.Of(happened, new NoNames());
                if (!char.IsUpper(words[0]) && !words.StartsWith("exemple", StringComparison.Ordinal) || words.Contains(".v1")) wordless.Add($"{happened.GetType().Name}: {words}");
            }
            catch (InvalidOperationException none)
            {
                wordless.Add(none.Message);
            }
        Assert.Empty(wordless);
    }

    [Fact]
    public void Names_every_kind_of_object() =>
        Assert.All(Catalogue.Deciders, decider => Assert.True(KindWords.All.ContainsKey(decider.Kind), $"{decider.Kind} has no word: add one to KindWords."));

    [Theory]
    [InlineData(Role.DepartmentalInstructor, "ex", "11", "Rôle accordé\u202F: instruction départementale, département 11, programme\u202F: ex")]
    [InlineData(Role.Auditor, null, null, "Rôle accordé\u202F: audit, tous les départements, tous les programmes")]
    public void Says_which_role_for_what_and_where(Role role, string? programme, string? departement, string words) =>
        Assert.Equal(words, EventWords.Of(new RoleGranted(new Grant(role, programme, departement)), new NoNames()));
}
