using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Conversations;

/// <param name="Unread">By the side whose list it is.</param>
public sealed record ConversationRow(string Application, string Call, string Organisation, string? Departement, int Messages, int Unread, Side LastFrom, DateTimeOffset LastAt);

/// <summary>
/// The conversations of an organisation (partition: organisation) and of a service (partition: programme), each with what that side has
/// not read; and their sums, under the same partitions: group "applicant" in <see cref="OfOrganisation"/>, the département (or "" before the
/// submission) in <see cref="OfService"/>.
/// </summary>
public sealed class ConversationsView : View<ConversationState>
{
    public const string OfOrganisation = "conversations-of-organisation";
    public const string OfService = "conversations-of-service";
    public const string ApplicantGroup = "applicant";

    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    public override string Kind => ConversationState.Kind;

    public override ImmutableArray<ViewSchema> Schemas =>
        [new ViewSchema(OfOrganisation, ["unread"], ["lastAt"]), new ViewSchema(OfService, ["unread", "departement", "call"], ["lastAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, ConversationState state)
    {
        if (state is not ConversationState.Known { Last: var last } known) return [];
        var (applicant, service) = (Row(known, Side.Applicant), Row(known, Side.Service));
        var sorts = None.Add("lastAt", SortKey.Of(last.At));
        return
        [
            new ViewRow(OfOrganisation, last.Organisation, id.Key, applicant, None.Add("unread", YesNo(applicant)), sorts),
            new ViewRow(OfService, last.Programme, id.Key, service,
                None.Add("unread", YesNo(service)).Add("departement", last.Departement ?? "").Add("call", last.Call), sorts),
        ];
    }

    /// <summary>"messages" and "conversations" that wait to be read.</summary>
    public override IEnumerable<Contribution> Contributions(StreamId id, ConversationState state)
    {
        if (state is not ConversationState.Known { Last: var last } known) yield break;
        if (known.UnreadBy(Side.Applicant) is var ofApplicant and > 0) yield return new Contribution(OfOrganisation, last.Organisation, ApplicantGroup, Measures(ofApplicant));
        if (known.UnreadBy(Side.Service) is var ofService and > 0) yield return new Contribution(OfService, last.Programme, last.Departement ?? "", Measures(ofService));
    }

    private static ConversationRow Row(ConversationState.Known known, Side side) => new(
        known.Last.Application, known.Last.Call, known.Last.Organisation, known.Last.Departement, known.Messages.Length, known.UnreadBy(side), known.Last.From, known.Last.At);

    private static string YesNo(ConversationRow row) => row.Unread > 0 ? "yes" : "no";

    private static ImmutableSortedDictionary<string, long> Measures(int unread) =>
        new[] { ("conversations", 1L), ("messages", unread) }.ToImmutableSorted(one => one.Item1, one => one.Item2);
}
