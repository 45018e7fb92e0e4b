using GrantsPlatform.Web.Pages.Exports;
using GrantsPlatform.Web.Pages.Granting;
using GrantsPlatform.Web.Pages.Instruction;
using GrantsPlatform.Web.Pages.Paying;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string ExportWork(string call, WorkAddress list) => Export(ExportedList.Work, new { call }) + (list with { After = null, Before = null, Choice = null }).Query;

    public string ExportAgreements(string call, AgreementTab tab) => Export(ExportedList.Agreements, new { call, vue = AgreementAddress.Of(tab) });

    public string ExportPayments(string programme, PaymentTab tab) => Export(ExportedList.Payments, new { programme, vue = PaymentAddress.Of(tab) });

    public string ExportResults(string call) => Export(ExportedList.Results, new { call });

    private string Export(ExportedList list, object values) =>
        generator.GetPathByName(ListExports.NameOf(list), values) ?? throw new InvalidOperationException($"{list} has no address.");
}
