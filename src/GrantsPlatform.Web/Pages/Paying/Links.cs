using GrantsPlatform.Web.Pages.Paying;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string AllPayments => Page("/Paying/Index");

    /// <param name="tab">Null: the first.</param>
    public string Payments(string programme, PaymentTab? tab = null, string? after = null, string? before = null) =>
        Page("/Paying/Index", new { programme, vue = tab is { } one ? PaymentAddress.Of(one) : null, apres = after, avant = before });

    public string DecidePayments => Page("/Paying/Decide");

    public string AllDetailsToVerify => Page("/Paying/Accounts");

    public string DetailsToVerify(string programme) => Page("/Paying/Accounts", new { programme });

    public string VerifyDetails(string organisation) => Page("/Paying/Account", new { organisation });

    public string AllBatches => Page("/Paying/Batches");

    public string Batches(string programme, string? after = null) => Page("/Paying/Batches", new { programme, apres = after });

    public string Batch(string batch, string? handler = null) => Page("/Paying/Batch", new { batch, handler });

    public string BatchFile(string batch) => Page("/Paying/BatchFile", new { batch });

    public string BatchOutput(string batch, BatchOutput output) =>
        generator.GetPathByName(BatchOutputs.NameOf(output), new { batch }) ?? throw new InvalidOperationException($"{output} has no address.");

    public string BatchReturn(string batch, string? handler = null) => Page("/Paying/BatchReturn", new { batch, handler });
}
