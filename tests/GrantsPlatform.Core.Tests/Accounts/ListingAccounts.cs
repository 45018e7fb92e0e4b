using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Tests.Accounts.Persons;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class ListingAccounts
{
    private static readonly AccountsView View = new();

    [Fact]
    public void Shows_nothing_before_opening() => Assert.Empty(View.Rows(Self, Nobody().State));

    [Fact]
    public void Shows_grants_under_their_programme_or_all()
    {
        var state = Account().Given(Granted(Role.PaymentPreparer, "essai-2025", "31"), Granted(Role.Auditor)).State;
        Assert.Equal(
            [("accounts", "all", "p-1"), ("grants", "essai-2025", "p-1:payment-preparer:31"), ("grants", "all", "p-1:auditor:")],
            View.Rows(Self, state).Select(row => (row.View, row.Partition, row.Row)));
        Assert.Equal(
            [("payment-preparer", "31"), ("auditor", "")],
            View.Rows(Self, state).Skip(1).Select(row => (row.Filters["role"], row.Filters["departement"])));
    }

    [Theory]
    [InlineData(false, "closed")]
    [InlineData(true, "erased")]
    public void Keeps_a_closed_account_without_grants(bool erased, string status)
    {
        var at = DateTimeOffset.Parse("2025-05-01T10:00:00Z");
        var scene = Account().Given(Granted(Role.Auditor), new AccountClosed("mk-1", at));
        if (erased) scene.Given(new PersonErased(at));
        Assert.Equal(status, Assert.Single(View.Rows(Self, scene.State)).Filters["status"]);
    }
}
