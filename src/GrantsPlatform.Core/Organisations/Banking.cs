using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>Where the body is paid. Two persons stand behind every account that money goes to.</summary>
internal static class Banking
{
    /// <summary>Longest name of a creditor in a payment file (pain.001).</summary>
    private const int LongestHolder = 70;

    public static Decision Decide(SetBankDetails set, OrganisationState.Registered body, Context context)
    {
        var details = new BankDetails(Iban.Compact(set.Iban), set.Bic is null ? null : Iban.Compact(set.Bic), set.Holder.Trim());
        if (!Iban.IsValid(details.Iban)) return new IbanInvalid();
        if (details.Bic is not null && !Bic.IsValid(details.Bic)) return new BicInvalid();
        if (!SingleLine.IsValid(details.Holder, LongestHolder)) return new HolderInvalid();

        var record = ContentChange.Json(BankDetails.Record, details);
        var hash = Digest.Of(record.Bytes.AsSpan());
        return body.BankDetails?.Hash == hash
            ? Decision.Nothing
            : Decision.Accept(new BankDetailsSet(hash, details.Iban[^4..], context.Actor)).With(record);
    }

    public static Decision Decide(VerifyBankDetails verify, OrganisationState.Registered body, Context context) => body.BankDetails switch
    {
        null => new BankDetailsMissing(),
        var details when details.Hash != verify.Hash => new BankDetailsChanged(),
        { VerifiedBy: not null } => Decision.Nothing,
        var details when details.SetBy == context.Actor => new FourEyesNeeded(),
        _ => new BankDetailsVerified(verify.Hash, context.Actor),
    };
}
