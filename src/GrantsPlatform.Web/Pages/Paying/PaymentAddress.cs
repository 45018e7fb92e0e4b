
namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>Tabs and acts as addresses name them.</summary>
public static class PaymentAddress
{
    public static string Of(PaymentTab tab) => tab switch
    {
        PaymentTab.ToPrepare => "a-preparer",
        PaymentTab.ToApprove => "a-approuver",
        PaymentTab.Approved => "approuves",
        PaymentTab.Leaving => "en-cours",
        _ => throw new InvalidOperationException($"{tab} has no address."),
    };

    public static string Of(PaymentAct act) => act switch
    {
        PaymentAct.Prepare => "preparer",
        PaymentAct.Approve => "approuver",
        PaymentAct.SendBack => "renvoyer",
        _ => throw new InvalidOperationException($"{act} has no address."),
    };

    public static PaymentTab? Tab(string? address) => Enum.GetValues<PaymentTab>().Cast<PaymentTab?>().FirstOrDefault(tab => tab is { } one && Of(one) == address);

    public static PaymentAct? Act(string? address) => Enum.GetValues<PaymentAct>().Cast<PaymentAct?>().FirstOrDefault(act => act is { } one && Of(one) == address);
}
