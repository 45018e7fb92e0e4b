using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Kernel;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class SettingBankDetails
{
    private static readonly SetBankDetails Set = new("fr76 3000 1007 9412 3456 7890 185", "agrifrpp", "Toits et Chemins");
    private static readonly BankDetails Written = new("FR7630001007941234567890185", "AGRIFRPP", "Toits et Chemins");
    private static readonly string Hash = Digest.Of(Wire.ToBytes(Written));

    private static Scenario<OrganisationState, OrganisationCommand, OrganisationEvent> Known() =>
        Body().Given(new BankDetailsSet(Hash, "0185", Actor.Person("p-1")));

    [Fact]
    public void Keeps_the_account_out_of_the_event() => Body()
        .By("p-1").When(Set, At).Then(new BankDetailsSet(Hash, "0185", Actor.Person("p-1")))
        .ThenAccepted(accepted => Assert.Equal(
            Wire.ToBytes(Written), Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents)).Bytes.ToArray()));

    [Fact]
    public void Changes_nothing_when_repeated() => Known()
        .By("p-2").When(Set, At).ThenNothing().ThenAccepted(accepted => Assert.Empty(accepted.Contents));

    [Fact]
    public void Is_refused_with_what_cannot_be() => Body()
        .When(Set with { Iban = "FR7630001007941234567890186" }, At).ThenRefused<IbanInvalid>()
        .When(Set with { Bic = "AGRI" }, At).ThenRefused<BicInvalid>()
        .When(Set with { Holder = " " }, At).ThenRefused<HolderInvalid>()
        .When(Set with { Holder = new string('a', 71) }, At).ThenRefused<HolderInvalid>();

    [Fact]
    public void Is_refused_with_a_bank_of_another_country() => Body()
        .When(Set with { Bic = "DEUTDEFF" }, At).ThenRefused<BicOfAnotherCountry>()
        .When(Set with { Holder = "Дом" }, At).ThenRefused<HolderNotWritable>()
        .When(Set with { Holder = new string('œ', 36) }, At).ThenRefused<HolderInvalid>();

    [Fact]
    public void Keeps_the_holder_as_it_was_typed_and_as_payment_files_say_it() => Body()
        .By("p-1").When(Set with { Holder = "L’Œuvre des Forêts\v& Cie" }, At)
        .ThenAccepted(accepted =>
        {
            var kept = Wire.FromBytes<BankDetails>(Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents)).Bytes.AsSpan())!;
            Assert.Equal(("L’Œuvre des Forêts & Cie", "L'OEuvre des Forets + Cie"), (kept.Holder, kept.WrittenHolder));
        });

    /// <summary>Set before the second name was kept: it is still found, and setting the same details again changes nothing.</summary>
    [Fact]
    public void Knows_details_that_were_set_with_one_name_only()
    {
        var old = """{"iban":"FR7630001007941234567890185","bic":"AGRIFRPP","holder":"Forêt"}""";
        Assert.Equal("Foret", Wire.FromBytes<BankDetails>(System.Text.Encoding.UTF8.GetBytes(old))!.WrittenHolder);
        Body().Given(new BankDetailsSet(Digest.Of(old), "0185", Actor.Person("p-1"))).By("p-1").When(Set with { Holder = "Forêt" }, At).ThenNothing();
    }

    [Fact]
    public void Takes_a_second_person_to_verify() => Known()
        .By("p-1").When(new VerifyBankDetails(Hash), At).ThenRefused<FourEyesNeeded>()
        .By("p-2").When(new VerifyBankDetails(Hash), At).Then(new BankDetailsVerified(Hash, Actor.Person("p-2")))
        .By("p-3").When(new VerifyBankDetails(Hash), At).ThenNothing();

    [Fact]
    public void Has_to_be_verified_anew_after_a_change()
    {
        var scene = Known().Given(new BankDetailsVerified(Hash, Actor.Person("p-2")))
            .By("p-1").When(Set with { Iban = "DE89370400440532013000", Bic = null }, At)
            .By("p-2").When(new VerifyBankDetails(Hash), At).ThenRefused<BankDetailsChanged>();
        Assert.Null(Assert.IsType<OrganisationState.Registered>(scene.State).BankDetails!.VerifiedBy);
    }

    [Fact]
    public void Comes_before_verifying() => Body().When(new VerifyBankDetails(Hash), At).ThenRefused<BankDetailsMissing>();
}
