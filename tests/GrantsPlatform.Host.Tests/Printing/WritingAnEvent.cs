using GrantsPlatform.Core;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Words;

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
        Assert.All(Catalogue.Kinds, kind => Assert.NotEmpty(kind.Word));

    [Theory]
    [InlineData(Role.DepartmentalInstructor, "ex", "11", "Rôle accordé\u202F: instruction départementale, département 11, programme\u202F: ex")]
    [InlineData(Role.Auditor, null, null, "Rôle accordé\u202F: audit, tous les départements, tous les programmes")]
    public void Says_which_role_for_what_and_where(Role role, string? programme, string? departement, string words) =>
        Assert.Equal(words, EventWords.Of(new RoleGranted(new Grant(role, programme, departement)), new NoNames()));

    [Theory]
    [InlineData(1, 0, "Import\u202F: 1 ligne ajoutée, 0 corrigée")]
    [InlineData(1200, 3, "Import\u202F: 1\u202F200 lignes ajoutées, 3 corrigées")]
    public void Counts_the_rows_of_an_import(int added, int corrected, string words) =>
        Assert.Equal(words, EventWords.Of(new RowsImported(added, corrected, []), new NoNames()));

    [Fact]
    public void Names_the_year_that_has_no_room() =>
        Assert.Equal(
            "Réservation refusée sur l’année 2026 (financeur ville-exemple, SIREN 123456782)\u202F: plafond dépassé de 1\u202F500\u202F€",
            EventWords.Of(new YearRefused("ville-exemple~123456782~2026", 1, Money.FromEuros(1_500)), new NoNames()));

    [Fact]
    public void Says_what_an_amendment_changes() =>
        Assert.Equal(
            "Avenant n°\u00A01 en vigueur (montant \u22122\u202F000\u202F€\u202F; fin le 30 juin 2026)",
            EventWords.Of(
                new AgreementAmended(
                    2, new Difference([new AmountLine("ville-exemple", "s", 2026, "o-1", Money.FromEuros(-2_000))], To: new DateOnly(2026, 6, 30)),
                    DateTimeOffset.Parse("2026-02-01T09:00:00Z"), Actor.Person("p-1")),
                new NoNames()));
}
