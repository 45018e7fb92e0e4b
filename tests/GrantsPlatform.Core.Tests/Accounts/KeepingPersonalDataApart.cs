using System.Text;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Organisations;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class KeepingPersonalDataApart
{
    private static readonly string[] Personal =
        ["Camille", "Essai", "camille@", "exemple.test", "0561000000", "+33561000001", "FR7630001007941234567890185", "1234567890", "AGRIFRPP", "Titulaire"];

    [Fact]
    public void Leaves_none_of_it_in_events_or_lists()
    {
        var written = new List<string>();
        var lapse = DateTimeOffset.Parse("2025-04-02T08:15:00Z");

        var account = new Scenario<AccountState, AccountCommand, AccountEvent>(new AccountDecider(), Persons.Self)
            .Knowing(Persons.MailKey("mk-1"), new KeyState.Claimed(Persons.Self, lapse)).Knowing(Persons.MailKey("mk-2"), new KeyState.Claimed(Persons.Self, lapse));
        foreach (var command in new AccountCommand[]
                 {
                     Persons.Open, new ChangeContact("Camille Essai-Duo", "duo@exemple.test", "mk-2", "+33561000001"), new AskMailChange("trio@exemple.test", "mk-1"),
                     new GrantRole(Role.Auditor), new CloseAccount(), new ErasePerson(),
                 })
        {
            account.By("p-9").When(command, Persons.At).ThenAccepted(accepted => written.AddRange(Texts(accepted)));
            written.AddRange(new AccountsView().Rows(Persons.Self, account.State).Select(row => Encoding.UTF8.GetString(Wire.ToBytes(row))));
        }

        var body = Bodies.Nobody().Knowing(Bodies.Key, new KeyState.Claimed(Bodies.Self, lapse)).Knowing(AccountState.IdOf("p-3"), Bodies.Account("p-3"));
        foreach (var command in new OrganisationCommand[]
                 {
                     Bodies.Register, new AddMember("p-3", []), new SetBankDetails("FR7630001007941234567890185", "AGRIFRPP", "Titulaire"),
                 })
        {
            body.By("p-1").When(command, Bodies.At).ThenAccepted(accepted => written.AddRange(Texts(accepted)));
            written.AddRange(new OrganisationsView().Rows(Bodies.Self, body.State).Select(row => Encoding.UTF8.GetString(Wire.ToBytes(row))));
        }

        Assert.Contains(written, text => text.Contains("p-3", StringComparison.Ordinal));
        Assert.All(written, text => Assert.DoesNotContain(Personal, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

        static IEnumerable<string> Texts(Response.Accepted accepted)
        {
            Assert.NotEmpty(accepted.Events);
            return accepted.Events.Select(happened => Encoding.UTF8.GetString(Wire.Write(happened)));
        }
    }
}
