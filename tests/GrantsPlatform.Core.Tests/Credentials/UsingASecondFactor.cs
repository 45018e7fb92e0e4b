using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class UsingASecondFactor
{
    private const string Noon = "2025-04-03T12:00:10Z";
    private static readonly long Step = Totp.StepAt(At(Noon));

    [Fact]
    public void Begins_with_a_secret_and_a_first_code() => Somebody()
        .When(new ActivateTotp("000000"), Noon).ThenRefused<TotpNotBegun>()
        .When(new BeginTotp(Secret), Noon).Then(new TotpBegun(SecretRecord))
        .When(new BeginTotp(Secret.ToLowerInvariant()), Noon).ThenNothing()
        .ThenState(state => Assert.IsType<Authenticator.Enrolling>(((CredentialState.Known)state).Totp))
        .When(new ActivateTotp(CodeAt(Noon, 2)), Noon).ThenRefused<TotpCodeWrong>()
        .When(new ActivateTotp(CodeAt(Noon)), Noon).Then(new TotpActivated(Step, "c-1", At(Noon)))
        .ThenState(state => Assert.Equal(1, ((CredentialState.Known)state).Stamp))
        .When(new ActivateTotp(CodeAt(Noon)), Noon).ThenNothing()
        .When(new BeginTotp(Secret), Noon).ThenRefused<TotpAlreadyActive>();

    [Fact]
    public void Can_be_given_up_before_the_first_code_without_ending_sessions() => Somebody()
        .When(new BeginTotp(Secret), Noon).When(new RemoveTotp(), Noon).Then(new TotpAbandoned(At(Noon)))
        .ThenState(state => Assert.Equal(0, ((CredentialState.Known)state).Stamp))
        .When(new RemoveTotp(), Noon).ThenNothing();

    [Theory]
    [InlineData("")]
    [InlineData("GEZDGNBVGY3TQOJQ")]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1")]
    public void Takes_no_weak_secret(string secret) => Somebody().When(new BeginTotp(secret), Noon).ThenRefused<TotpSecretInvalid>();

    [Fact]
    public void Takes_no_code_twice() => WithTotp()
        .When(new UseTotp(CodeAt(Noon)), Noon).Then(new TotpUsed(Step, "c-1"))
        .When(new UseTotp(CodeAt(Noon)), Noon).ThenNothing()
        .Under("c-2").When(new UseTotp(CodeAt(Noon)), Noon).ThenRefused<TotpCodeUsed>()
        .When(new UseTotp(CodeAt(Noon, -1)), Noon).ThenRefused<TotpCodeUsed>()
        .When(new UseTotp(CodeAt(Noon, 1)), Noon).Then(new TotpUsed(Step + 1, "c-2"));

    [Fact]
    public void Takes_no_code_while_the_account_is_locked() => WithTotp().Given(new SignInLocked(At("2025-04-03T12:15:00Z"), "f-5"))
        .When(new UseTotp(CodeAt(Noon)), Noon).ThenRefused<SignInIsLocked>()
        .When(new UseRecoveryCode("x"), Noon).ThenRefused<SignInIsLocked>();

    [Fact]
    public void Is_not_there_before_it_is_active() => Somebody()
        .When(new UseTotp("000000"), Noon).ThenRefused<TotpNotActive>()
        .When(new StoreRecoveryCodes(Hashes("A")), Noon).ThenRefused<TotpNotActive>();

    [Fact]
    public void Can_be_replaced_once_by_each_recovery_code()
    {
        var (one, two) = (Hashes("ABCD-EFGH-IJKL-MNOP")[0], Hashes("QRST-UVWX-YZ23-4567")[0]);
        WithTotp()
            .When(new UseRecoveryCode(one), Noon).ThenRefused<RecoveryCodeWrong>()
            .When(new StoreRecoveryCodes([one, two]), Noon).ThenAccepted(accepted => Assert.Equal(2, Assert.IsType<RecoveryCodesStored>(Assert.Single(accepted.Events)).Count))
            .When(new StoreRecoveryCodes([one, two]), Noon).ThenNothing()
            .When(new UseRecoveryCode(Hashes("abcd efgh ijkl mnop")[0]), Noon).Then(new RecoveryCodeUsed(0, "c-1", At(Noon)))
            .When(new UseRecoveryCode(one), Noon).ThenNothing()
            .Under("c-2").When(new UseRecoveryCode(one), Noon).ThenRefused<RecoveryCodeWrong>()
            .When(new UseRecoveryCode(RecoveryCode.HashOf("p-2", "QRST-UVWX-YZ23-4567")), Noon).ThenRefused<RecoveryCodeWrong>()
            .ThenState(state => Assert.Equal(1, ((CredentialState.Known)state).RecoveryCodes!.Left));
    }

    [Fact]
    public void Takes_only_hashes_of_recovery_codes() => WithTotp()
        .When(new StoreRecoveryCodes([]), Noon).ThenRefused<RecoveryCodesInvalid>()
        .When(new StoreRecoveryCodes(["ABCD-EFGH-IJKL-MNOP"]), Noon).ThenRefused<RecoveryCodesInvalid>()
        .When(new StoreRecoveryCodes(Hashes("A", "A")), Noon).ThenRefused<RecoveryCodesInvalid>();

    [Fact]
    public void Writes_recovery_codes_in_groups_of_four() =>
        Assert.Equal("AAAQ-EAYE-AUDA-OCAJ", RecoveryCode.Of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));

    [Fact]
    public void Ends_with_its_records() => WithTotp().When(new StoreRecoveryCodes(Hashes("A")), Noon)
        .When(new RemoveTotp(), Noon).Then(new TotpRemoved(At(Noon)))
        .ThenAccepted(accepted => Assert.Equal([new ContentChange.Erase("totp"), new ContentChange.Erase("recovery-codes")], accepted.Contents.ToArray()))
        .ThenState(state => Assert.True(((CredentialState.Known)state) is { RecoveryCodes: null, Totp: Authenticator.None, Stamp: 2 }))
        .When(new RemoveTotp(), Noon).ThenNothing();
}
