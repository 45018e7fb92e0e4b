using System.Collections.Frozen;
using System.Collections.Immutable;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Policies;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>
/// The {link} of the messages that have one, and who invites, beside what <paramref name="others"/> finds. Policies give the link's serial
/// number only.
/// </summary>
public sealed class LinkDetails(ILinks links, IMessageDetails? others = null) : IMessageDetails
{
    public const string LinkPlace = "link";

    /// <summary>The value by which a policy names the link's number.</summary>
    public const string SerialValue = "serial";

    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    /// <summary>A template with a link has a line here.</summary>
    private static readonly FrozenDictionary<string, LinkPurpose> Purposes = new Dictionary<string, LinkPurpose>
    {
        ["mail-confirmation"] = LinkPurpose.ConfirmMail,
        ["mail-change"] = LinkPurpose.ChangeMail,
        ["password-reset"] = LinkPurpose.ResetPassword,
        ["colleague-invited"] = LinkPurpose.AcceptInvitation,
        ["partner-consent"] = LinkPurpose.Consent,
    }.ToFrozenDictionary();

    public async ValueTask<ImmutableDictionary<string, string>> FindAsync(Message message, IReads reads, CancellationToken cancellation)
    {
        var found = others is null ? None : await others.FindAsync(message, reads, cancellation).ConfigureAwait(false);
        if (Purposes.TryGetValue(message.Template, out var purpose))
            found = found.SetItem(LinkPlace, LinkOf(purpose, message));
        return message.About.Kind == InvitationState.Kind ? found.SetItem("organisation", await InvitingAsync(message.About, reads, cancellation).ConfigureAwait(false)) : found;
    }

    private string LinkOf(LinkPurpose purpose, Message message) => purpose == LinkPurpose.Consent
        ? links.For(purpose, ConsentSubject.Of(message.About.Key, message.Values[ApplicationPolicy.PartnerValue]), message.Values[ApplicationPolicy.ShareValue])
        : links.For(purpose, message.About.Key, message.Values[SerialValue]);

    private static async ValueTask<string> InvitingAsync(StreamId invitation, IReads reads, CancellationToken cancellation) =>
        await reads.ReadAsync<InvitationState>(invitation, cancellation).ConfigureAwait(false) is InvitationState.Known known
        && await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(known.Last.Organisation), cancellation).ConfigureAwait(false) is OrganisationState.Registered body
            ? French.InQuotes(body.LegalName)
            : "";
}
