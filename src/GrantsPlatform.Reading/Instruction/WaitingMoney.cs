using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Granting;
using GrantsPlatform.Reading.Paying;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What waits in one call for the holder of an office of payments.</summary>
internal sealed class WaitingMoney(Room room, SeenCall seen)
{
    private SeenPlaces Places => seen.Places;

    public async ValueTask<ImmutableArray<WaitingKind>> OfAsync(CancellationToken cancellation)
    {
        var kinds = ImmutableArray.CreateBuilder<WaitingKind>();
        var agreements = (await AgreementReading.CountedAsync(room, seen, cancellation).ConfigureAwait(false)).ToList();
        var payments = (await PaymentTabs.CountedAsync(room, seen.Call.Programme, Places, seen.Id, cancellation).ConfigureAwait(false)).ToList();
        if (Places.Holds(Role.ProgrammeManager))
        {
            Add(WaitingWhat.AgreementsToSend, Agreements("service"));
            Add(WaitingWhat.CopiesToCheck, Agreements("check"));
            Add(WaitingWhat.AmendmentsAsked, Agreements("request"));
            Add(WaitingWhat.LateReports, await CountAsync(ReportsView.Name, seen.Id, "dueOn", "status", ["overdue"]).ConfigureAwait(false));
        }
        if (Places.Holds(Role.AuthorisingOfficer)) Add(WaitingWhat.AgreementsToCountersign, Agreements("funder"));
        if (Places.Holds(Role.PaymentPreparer))
        {
            Add(WaitingWhat.PaymentsToPrepare, Payments(InstalmentsView.ToPrepare));
            Add(WaitingWhat.PaymentsToBatch, Payments(InstalmentsView.Approved));
        }
        if (Places.Holds(Role.HeadOfService, Role.AuthorisingOfficer)) Add(WaitingWhat.PaymentsToApprove, Payments(InstalmentsView.ToApprove));
        ImmutableArray<string> claims =
        [
            .. Places.Holds(Role.HeadOfService) ? ["found", "heard"] : ImmutableArray<string>.Empty, .. Places.Holds(Role.AuthorisingOfficer) ? ["confirmed"] : ImmutableArray<string>.Empty,
            .. Places.Holds(Role.AccountantCorrespondent) ? ["ordered"] : ImmutableArray<string>.Empty,
        ];
        if (!claims.IsEmpty) Add(WaitingWhat.Claims, await CountAsync(RecoveriesView.Name, seen.Id, "foundAt", "status", claims).ConfigureAwait(false));
        return kinds.ToImmutable();

        void Add(WaitingWhat what, long count)
        {
            if (count > 0) kinds.Add(new WaitingKind(what, count, null));
        }

        long Agreements(string waits) => agreements.Where(one => one.List == waits).Sum(one => one.Count);

        long Payments(string step) => payments.Where(one => one.Step == step).Sum(one => one.Count);

        async ValueTask<long> CountAsync(string view, string partition, string sort, string filter, ImmutableArray<string> values)
        {
            var among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(filter, values);
            if (Places.Departements is { } places) among = among.Add("departement", [.. places]);
            return (await room.Reads.CountAsync(
                new ViewQuery(view, partition, sort, false, ImmutableDictionary<string, string>.Empty, 1) { Among = among }, [], cancellation).ConfigureAwait(false))[0].Rows;
        }
    }
}
