using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>What was paid and what is to come, when and on what it waits; the balance line by line, and what is claimed back.</summary>
public sealed class PaymentsModel(Queries queries, Visitor visitor, TimeProvider clock) : GrantPage(queries, visitor, clock)
{
    public Money Foreseen => Grant.Payments.Where(one => one.State != GrantPaymentState.Paid).Sum(one => one.Amount);

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();
}
