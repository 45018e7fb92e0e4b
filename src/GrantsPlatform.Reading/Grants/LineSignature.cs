using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Grants;

/// <summary>Where a text stands with one of those who sign it beside the funder, where partners sign for their own lines.</summary>
/// <param name="At">Null: not yet.</param>
/// <param name="OnPaper">On the copy that the funder has read.</param>
public sealed record LineSignature(string Organisation, string Name, DateTimeOffset? At, bool OnPaper)
{
    /// <summary>The grantee first; empty where it signs for all, or nothing waits.</summary>
    internal static ImmutableArray<LineSignature> Of(AgreementState.Known agreement, INames names) => agreement.Pending is { Text.Partners.IsEmpty: false } pending
        ? [OfGrantee(agreement, pending, names), .. pending.Text.Partners.Select(partner => OfPartner(partner, pending, names))]
        : [];

    private static LineSignature OfGrantee(AgreementState.Known agreement, Pending pending, INames names)
    {
        var signature = pending switch { Pending.Signed signed => signed.Signature, Pending.Unsigned { Grantee: var early } => early, _ => null };
        return new LineSignature(agreement.Organisation, names.Organisation(agreement.Organisation), signature?.At, OnPaper: signature is { Code: null } && pending is Pending.Signed { Copy: not null });
    }

    private static LineSignature OfPartner(string partner, Pending pending, INames names)
    {
        var own = pending.Partners.GetValueOrDefault(partner)?.At;
        var onPaper = own is null ? (pending as Pending.Signed)?.Copy?.ConfirmedAt : null;
        return new LineSignature(partner, names.Organisation(partner), own ?? onPaper, onPaper is not null);
    }
}
