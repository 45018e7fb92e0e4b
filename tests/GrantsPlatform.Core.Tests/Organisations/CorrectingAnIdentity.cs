using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Organisations;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class CorrectingAnIdentity
{
    [Fact]
    public void Replaces_name_and_rna() => Body()
        .When(new CorrectIdentity(" Toits et Chemins du Sud ", null), At).Then(new IdentityCorrected("Toits et Chemins du Sud", null))
        .When(new CorrectIdentity("Toits et Chemins du Sud", null), At).ThenNothing();

    [Fact]
    public void Is_refused_with_what_cannot_be() => Body()
        .When(new CorrectIdentity("", null), At).ThenRefused<LegalNameInvalid>()
        .When(new CorrectIdentity("\u0301\u0308\u0302", null), At).ThenRefused<LegalNameInvalid>()
        .When(new CorrectIdentity("Toits et Chemins", "311000123"), At).ThenRefused<RnaInvalid>();
}
