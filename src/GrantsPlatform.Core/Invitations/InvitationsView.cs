using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Invitations;

/// <summary>Without the address: pages read it from the erasable record. <paramref name="Status"/>: "pending", "accepted", "revoked" or "lapsed".</summary>
public sealed record InvitationRow(string Id, string Status, ImmutableArray<MemberRight> Rights, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, string? AcceptedBy);

/// <summary>The invitations of an organisation (partition: organisation).</summary>
public sealed class InvitationsView : View<InvitationState>
{
    public const string Name = "invitations";
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    public override string Kind => InvitationState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["status"], ["sentAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, InvitationState state) => state is not InvitationState.Known { Last: var sent } known ? [] :
    [
        new ViewRow(
            Name, sent.Organisation, id.Key, new InvitationRow(id.Key, StatusOf(known), sent.Rights, sent.At, sent.ExpiresAt, known.AcceptedBy),
            None.Add("status", StatusOf(known)), None.Add("sentAt", SortKey.Of(sent.At))),
    ];

    private static string StatusOf(InvitationState.Known known) => known.End is { } end ? Wire.NameOf(end) : "pending";
}
