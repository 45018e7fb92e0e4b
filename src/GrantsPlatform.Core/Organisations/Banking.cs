using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>Where the body is paid. Two persons stand behind every account that money goes to.</summary>
internal static class Banking
{
    public static Response Decide(SetBankDetails set, OrganisationState.Registered body, Context context)
    {
        var (iban, bic) = (Iban.Compact(set.Iban), set.Bic is null ? null : Iban.Compact(set.Bic));
        if (Iban.Check(iban) is { } wrongAccount) return wrongAccount;
        if (bic is not null && Bic.Check(bic, iban) is { } wrongBank) return wrongBank;
        if (SingleLine.Of(set.Holder) is not { } holder) return new HolderInvalid();
        if (EpcText.Name(holder) is not { } inFile) return new HolderNotWritable();
        if (holder.Length > EpcText.LongestName || inFile.Length > EpcText.LongestName) return new HolderInvalid();

        var details = new BankDetails(iban, bic, holder, inFile == holder ? null : inFile);
        if (AreKnown(details, body)) return Response.Nothing;
        var record = ContentChange.Json(BankDetails.Record, details);
        return Response.Accept(new BankDetailsSet(Digest.Of(record.Bytes.AsSpan()), details.Iban[^4..], context.Actor)).With(record);
    }

    public static bool AreKnown(SetBankDetails set, OrganisationState.Registered body) => SingleLine.Of(set.Holder) is { } holder && EpcText.Name(holder) is { } inFile
        && AreKnown(new BankDetails(Iban.Compact(set.Iban), set.Bic is null ? null : Iban.Compact(set.Bic), holder, inFile == holder ? null : inFile), body);

    /// <summary>Details that were set before names were written out are the same without.</summary>
    private static bool AreKnown(BankDetails details, OrganisationState.Registered body) =>
        body.BankDetails is { } known && (known.Hash == Digest.Of(Wire.ToBytes(details)) || known.Hash == Digest.Of(Wire.ToBytes(details with { HolderInFile = null })));

    public static Response Decide(VerifyBankDetails verify, OrganisationState.Registered body, Context context) => body.BankDetails switch
    {
        null => new BankDetailsMissing(),
        var details when details.Hash != verify.Hash => new BankDetailsChanged(),
        { VerifiedBy: not null } => Response.Nothing,
        var details when details.SetBy == context.Actor => new FourEyesNeeded(),
        _ => new BankDetailsVerified(verify.Hash, context.Actor),
    };
}
