using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>
/// A text that was signed on paper: its copy is handed in beside the hash of what was sent, and is the grantee's signature once a person of the funder has
/// read it and found the same text. Whoever finds so does not sign for the funder: nobody concludes an act alone.
/// </summary>
internal static class SignedCopies
{
    public static Response HandIn(HandInSignedCopy copy, Known known, Context context)
    {
        if (known.Pending is not { } pending) return new NothingToSign();
        if (pending.Hash != copy.Hash) return new TextChanged();
        if (pending is not Pending.Unsigned unsigned) return new SignedAlready();
        if (!known.TakesSignature(SignatureWay.Copy, context)) return new SignatureByCodeOnly();
        if (!ValueCheck.IsFile(copy.File) || !FileType.IsShown(copy.File.MediaType)) return new CopyNotReadable();
        var number = known.LastCopy + 1;
        var record = ContentChange.Json(SignedCopy.RecordOf(number), copy.File);
        var hash = Digest.Of(record.Bytes.AsSpan());
        return unsigned.Copy?.Hash == hash
            ? Response.Nothing
            : Response.Accept(new SignedCopyHandedIn(pending.Version, pending.Hash, number, hash, context.At, context.Actor)).With(record);
    }

    public static Response Confirm(StreamId self, ConfirmSignedCopy confirm, Known known, Context context)
    {
        if (known.Pending is not { } pending) return known.Act?.Hash == confirm.Hash ? Response.Nothing : new NothingToSign();
        if (pending.Hash != confirm.Hash) return new TextChanged();
        if (pending is not Pending.Unsigned unsigned) return pending is Pending.Signed { Copy.Number: var read } && read == confirm.Number ? Response.Nothing : new SignedAlready();
        if (Waiting(known, confirm.Number) is not { } copy) return new CopyNotWaiting();
        if (IsOneOfTheirs(known, context)) return new CopyOfOnesOwn();
        if (context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(self.Key)) is not { Phase: Phase.Decided { Outcome: Outcome.Awarded } })
            return new AwardMissing();
        var confirmed = new SignedCopyConfirmed(pending.Version, pending.Hash, copy.Number, context.At, context.Actor);
        // A grantee who has signed on the platform hands a copy in for partners who sign on paper.
        return unsigned.Grantee is null
            ? Response.Accept(confirmed, new AgreementSigned(pending.Version, pending.Hash, context.At, copy.By))
            : Response.Accept(confirmed);
    }

    public static Response Refuse(RefuseSignedCopy refuse, Known known, Context context)
    {
        if (refuse.Number > 0 && known.RefusedCopy == refuse.Number) return Response.Nothing;
        if (known.Pending is not { } pending || Waiting(known, refuse.Number) is not { } copy) return new CopyNotWaiting();
        if (IsOneOfTheirs(known, context)) return new CopyOfOnesOwn();
        return context.Reason.IsMissing() ? new ReasonMissing() : new SignedCopyRefused(pending.Version, copy.Number, context.At, context.Actor);
    }

    private static SignedCopy? Waiting(Known known, int number) => known.Pending is Pending.Unsigned { Copy: { } copy } && copy.Number == number ? copy : null;

    private static bool IsOneOfTheirs(Known known, Context context) =>
        context.Actor.PersonId is { } person && DraftingAgreements.BodyOf(known.Organisation, context)?.IsMember(person) == true;
}
