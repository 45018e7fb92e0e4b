using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What waits in one call for the holder of an office of payments.</summary>
internal sealed class WaitingMoney(Room room, SeenCall seen)
{
    private SeenPlaces Places => seen.Places;

    public async ValueTask<ImmutableArray<WaitingKind>> OfAsync(CancellationToken cancellation)
    {
        var kinds = ImmutableArray.CreateBuilder<WaitingKind>();
        if (Places.Holds(Role.ProgrammeManager))
        {
            Add(WaitingWhat.AgreementsToSend, await AgreementsAsync("service").ConfigureAwait(false));
            Add(WaitingWhat.CopiesToCheck, await AgreementsAsync("check").ConfigureAwait(false));
            Add(WaitingWhat.AmendmentsAsked, await AgreementsAsync("request").ConfigureAwait(false));
            Add(WaitingWhat.LateReports, await CountAsync(ReportsView.Name, seen.Id, "dueOn", "status", ["overdue"]).ConfigureAwait(false));
        }
        if (Places.Holds(Role.AuthorisingOfficer)) Add(WaitingWhat.AgreementsToCountersign, await AgreementsAsync("funder").ConfigureAwait(false));
        if (Places.Holds(Role.PaymentPreparer))
        {
            Add(WaitingWhat.PaymentsToPrepare, await PaymentsAsync("due", "rejected").ConfigureAwait(false));
            Add(WaitingWhat.PaymentsToBatch, await PaymentsAsync("approved").ConfigureAwait(false));
        }
        if (Places.Holds(Role.HeadOfService, Role.AuthorisingOfficer)) Add(WaitingWhat.PaymentsToApprove, await PaymentsAsync("prepared").ConfigureAwait(false));
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

        ValueTask<long> AgreementsAsync(string waits) => CountAsync(AgreementsView.Name, seen.Id, "applicant", "waits", [waits]);

        ValueTask<long> PaymentsAsync(params ImmutableArray<string> states) => CountAsync(InstalmentsView.Name, seen.Call.Programme, "applicant", "status", states, ("call", seen.Id));

        async ValueTask<long> CountAsync(string view, string partition, string sort, string filter, ImmutableArray<string> values, params (string Filter, string Value)[] filters)
        {
            var among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(filter, values);
            if (Places.Departements is { } places) among = among.Add("departement", [.. places]);
            return (await room.Reads.CountAsync(
                new ViewQuery(view, partition, sort, false, filters.ToImmutableDictionary(one => one.Filter, one => one.Value), 1) { Among = among }, [], cancellation).ConfigureAwait(false))[0].Rows;
        }
    }
}
