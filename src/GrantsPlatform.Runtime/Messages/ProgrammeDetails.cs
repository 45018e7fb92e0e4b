using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>The call's title and contact for every message about a file, a session or what follows an award, and the words of decisions on files.</summary>
public sealed class ProgrammeDetails : IMessageDetails
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    public async ValueTask<ImmutableDictionary<string, string>> FindAsync(Message message, IReads reads, CancellationToken cancellation) => message.About.Kind switch
    {
        ApplicationState.Kind => (await OfFileAsync(message, reads, cancellation).ConfigureAwait(false))
            .SetItems(await PartnerDetails.FindAsync(message, reads, cancellation).ConfigureAwait(false)),
        SessionState.Kind => await reads.ReadAsync<SessionState>(message.About, cancellation).ConfigureAwait(false) is SessionState.Known session
            ? (await OfCallAsync(session.Plan.Call, reads, cancellation).ConfigureAwait(false)).Values
            : None,
        ReportState.Kind or RecoveryState.Kind or AppealState.Kind => await OfFollowUpAsync(message, reads, cancellation).ConfigureAwait(false),
        VaultState.Kind => await VaultDetails.FindAsync(message, reads, cancellation).ConfigureAwait(false),
        ConversationState.Kind => await OfFileAsync(message with { About = ApplicationState.IdOf(message.About.Key) }, reads, cancellation).ConfigureAwait(false),
        _ => None,
    };

    private static async ValueTask<ImmutableDictionary<string, string>> OfFollowUpAsync(Message message, IReads reads, CancellationToken cancellation)
    {
        var (file, values) = await FollowUpDetails.FindAsync(message.About, reads, cancellation).ConfigureAwait(false);
        return file is { } id ? (await OfFileAsync(message with { About = id }, reads, cancellation).ConfigureAwait(false)).SetItems(values) : None;
    }

    private static async ValueTask<ImmutableDictionary<string, string>> OfFileAsync(Message message, IReads reads, CancellationToken cancellation)
    {
        var id = message.About;
        if (await reads.ReadAsync<ApplicationState>(id, cancellation).ConfigureAwait(false) is not ApplicationState.Known file) return None;
        var (values, definition) = await OfCallAsync(file.Call, reads, cancellation).ConfigureAwait(false);
        var contents = await reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        return values
            .Add("callReason", await CallReasons.FindAsync(message, file.Call, file.Zone, reads, cancellation).ConfigureAwait(false))
            .Add("instalmentLabel", await InstalmentAsync(message, definition, reads, cancellation).ConfigureAwait(false))
            .Add("applicant", file.Origin.ApplicantName)
            .Add("reason", message.Values.TryGetValue(Message.ReasonVersion, out var version) ? contents.Text(long.Parse(version, CultureInfo.InvariantCulture)) ?? "" : "")
            .Add("complementReason", contents.Text($"complement/{file.Complements}") ?? "")
            .Add("complementFields", file.Phase is Phase.AwaitingComplement awaiting && definition is not null ? Labels(awaiting.Request.Fields, definition) : "")
            .Add("reasons", await ReasonsAsync(id, file, contents, definition, reads, cancellation).ConfigureAwait(false))
            .Add("lines", file.Phase is Phase.Decided decided && definition is not null ? Lines(decided.Granted, definition) : "");
    }

    /// <summary>"avance~{payee}" as people say it.</summary>
    private static async ValueTask<string> InstalmentAsync(Message message, ProgrammeDefinition? definition, IReads reads, CancellationToken cancellation)
    {
        if (!message.Values.TryGetValue("instalment", out var instalment)) return "";
        if (instalment.Split('~') is not [var code, var payee, ..]) return instalment;
        var label = definition?.Instalments.FirstOrDefault(rule => rule.Code == code)?.Label ?? code;
        return await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(payee), cancellation).ConfigureAwait(false) is OrganisationState.Registered body
            ? $"{label}, {body.LegalName}"
            : label;
    }

    private static async ValueTask<(ImmutableDictionary<string, string> Values, ProgrammeDefinition? Definition)> OfCallAsync(
        string call, IReads reads, CancellationToken cancellation)
    {
        if (await reads.ReadAsync<CallState>(CallState.IdOf(call), cancellation).ConfigureAwait(false) is not CallState.Known known) return (None, null);
        var programme = await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Programme), cancellation).ConfigureAwait(false);
        var definition = programme.Revision(known.Revision);
        var funder = definition.Funder;
        var remedies = RemedyDelays.Of(definition.Appeals);
        return (None.Add("call", French.InQuotes(known.Title)).Add("funder", funder.Name).Add("tribunal", funder.Tribunal)
            .Add("appealWithin", remedies.Within).Add("appealSilence", remedies.Silence)
            .Add("contactService", funder.ContactService).Add("contactMail", funder.ContactMail)
            .Add("contactAddress", funder.ContactAddress).Add("contactPhone", funder.ContactPhone), definition);
    }

    private static async ValueTask<string> ReasonsAsync(
        StreamId id, ApplicationState.Known file, Contents contents, ProgrammeDefinition? definition, IReads reads, CancellationToken cancellation)
    {
        switch (file.Phase)
        {
            case Phase.Ineligible ineligible:
                var rules = definition?.Eligibility.Where(rule => ineligible.Rules.Contains(rule.Code)).Select(rule => $"– {rule.Message}") ?? [];
                return string.Join('\n', rules.Append(contents.Text("ineligibility") ?? ""));
            case Phase.Decided decided:
                var awards = await reads.ContentsAsync(AwardsState.IdOf(file.Call), cancellation).ConfigureAwait(false);
                var words = awards.Json<DecisionWords>($"decision/{id.Key}/{decided.Session}");
                return words is null ? "" : words.Reservations is { } reservations ? $"{words.Reason}\nRéserves\u202F: {reservations}" : words.Reason;
            default:
                return "";
        }
    }

    private static string Labels(IEnumerable<string> fields, ProgrammeDefinition definition) =>
        string.Join('\n', fields.Select(field => $"– {definition.Form.Find(field)?.Label ?? field}"));

    private static string Lines(ImmutableArray<AmountLine> granted, ProgrammeDefinition definition) =>
        string.Join('\n', granted.GroupBy(line => (line.Strand, line.Year)).OrderBy(line => line.Key.Year)
            .Select(line => $"– {definition.FindStrand(line.Key.Strand)?.Label ?? line.Key.Strand}, {FundedYears.Label(line.Key.Year)}\u202F: {French.Amount(line.Sum(one => one.Amount))}"));
}
