using System.Text.Json.Nodes;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Host.Registers;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Host.Replaying;

/// <summary>A person signs, submits or seals what is before their eyes: it is read at the moment of sending, as a page would show it.</summary>
internal sealed class SeenValues(IReads reads)
{
    public async Task<JsonNode?> FillAsync(JsonNode? data, CancellationToken cancellation)
    {
        switch (data)
        {
            case JsonObject members:
                var filled = new JsonObject();
                foreach (var (name, member) in members) filled[name] = await FillAsync(member, cancellation).ConfigureAwait(false);
                return filled;
            case JsonArray items:
                var list = new JsonArray();
                foreach (var item in items) list.Add(await FillAsync(item, cancellation).ConfigureAwait(false));
                return list;
            case JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith(Template.HashPrefix, StringComparison.Ordinal):
                return await HashAsync(text[Template.HashPrefix.Length..], cancellation).ConfigureAwait(false)
                    ?? throw new ScenarioException($"«\u00A0{text}\u00A0» ne désigne rien dont une empreinte puisse être vue à ce moment.");
            case JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith(Template.SealPrefix, StringComparison.Ordinal):
                return await SealAsync(text[Template.SealPrefix.Length..], cancellation).ConfigureAwait(false)
                    ?? throw new ScenarioException($"«\u00A0{text}\u00A0» ne désigne pas des valeurs certifiées.");
            default:
                return data?.DeepClone();
        }
    }

    private async Task<string?> HashAsync(string target, CancellationToken cancellation)
    {
        // A register's values are seen for a period: register/dossier-07/2025-09-01~2026-08-31.
        var parts = target.Split('/');
        if (!StreamId.TryParse(string.Join('/', parts.Take(2)), out var id)) return null;
        return (id.Kind, parts.Length) switch
        {
            (ApplicationState.Kind, 2) => (await reads.ReadAsync<ApplicationState>(id, cancellation).ConfigureAwait(false) as ApplicationState.Known)?.ContentHash,
            (AgreementState.Kind, 2) => await reads.ReadAsync<AgreementState>(id, cancellation).ConfigureAwait(false) is AgreementState.Known known
                ? known.Pending?.Hash ?? known.SignedHash
                : null,
            (ReportState.Kind, 2) => (await reads.ReadAsync<ReportState>(id, cancellation).ConfigureAwait(false) as ReportState.Known)?.ContentHash,
            (OrganisationState.Kind, 2) => (await reads.ReadAsync<OrganisationState>(id, cancellation).ConfigureAwait(false) as OrganisationState.Registered)?.BankDetails?.Hash,
            (RegisterState.Kind, 3) when PeriodOf(parts[2]) is { } period =>
                Sealing.HashOf(period, (await RegisterReading.ReadAsync(reads, id.Key, period, cancellation).ConfigureAwait(false)).Results),
            _ => null,
        };
    }

    /// <summary>All that a register sealed last, or of it what a report asks for.</summary>
    private async Task<JsonNode?> SealAsync(string target, CancellationToken cancellation)
    {
        if (!StreamId.TryParse(target, out var id)) return null;
        if (id.Kind == RegisterState.Kind) return await SealedAsync(id, null, _ => true, cancellation).ConfigureAwait(false);
        if (id.Kind != ReportState.Kind || await reads.ReadAsync<ReportState>(id, cancellation).ConfigureAwait(false) is not ReportState.Known report) return null;
        var programme = await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(report.Origin.Programme), cancellation).ConfigureAwait(false);
        var asked = programme.Revision(report.Origin.Revision).FindReport(report.Origin.Code)!.Indicators;
        return await SealedAsync(RegisterState.IdOf(report.Origin.Application), new Period(report.From, report.To), asked.Contains, cancellation).ConfigureAwait(false);
    }

    private async Task<JsonNode?> SealedAsync(StreamId register, Period? period, Func<string, bool> asked, CancellationToken cancellation)
    {
        if (await reads.ReadAsync<RegisterState>(register, cancellation).ConfigureAwait(false) is not RegisterState.Known { LastSeal: { } last } known) return null;
        var taken = period is not null && known.Seals.TryGetValue(period.Name(), out var ofPeriod) ? ofPeriod : last;
        return new JsonObject(taken.Values.Where(value => asked(value.Code)).Select(value => KeyValuePair.Create(value.Code, (JsonNode?)JsonValue.Create(value.Value))));
    }

    private static Period? PeriodOf(string name) => name.Split('~') is [var from, var to] && DateOnly.TryParse(from, out var first) && DateOnly.TryParse(to, out var last)
        ? new Period(first, last)
        : null;
}
