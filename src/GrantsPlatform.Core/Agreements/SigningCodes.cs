using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>Codes that are mailed to whoever is about to sign: each is good for one text, one person and a quarter of an hour.</summary>
internal static class SigningCodes
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public static Response Ask(AskSigningCode ask, Known known, Context context)
    {
        if (known.Pending is not Pending.Unsigned pending) return new NothingToSign();
        if (pending.Hash != ask.Hash) return new TextChanged();
        if (ask.Partner is { } partner && !pending.Text.Partners.Contains(partner)) return new NoLinesToSign();
        if (!Signing.MaySign(known, ask.Partner ?? known.Organisation, context)) return new NotASignatory();
        if (!known.TakesSignature(SignatureWay.Code, context)) return new SignatureByCopyOnly();
        if (known.Codes.Any(code => code.Attempt == context.CommandId)) return Response.Nothing;
        return MailLimit.Allows(known.Codes.Where(code => code.By == context.Actor).Select(code => code.At), context.At)
            ? new SigningCodeAsked(pending.Version, known.LastCode + 1, context.At, context.At + Lifetime, context.Actor, context.CommandId, ask.Partner)
            : new TooManySigningCodes();
    }

    /// <param name="partner">Whose lines are signed; null: the grantee's text.</param>
    public static bool Open(int number, string? partner, Pending pending, Known known, Context context) =>
        known.Codes.Any(code => code.Number == number && code.By == context.Actor && IsOf(code, partner, pending.Text) && context.At < code.ExpiresAt);

    /// <summary>A text that was drawn up again wants a code of its own.</summary>
    public static bool IsOf(SigningCodeAsked code, string? partner, ProposedText text) => code.Partner == partner && code.Version == text.Version && code.At >= text.SentAt;

    public static bool IsPast(SigningCodeAsked code, DateTimeOffset now) => code.At + MailLimit.Day <= now;
}
