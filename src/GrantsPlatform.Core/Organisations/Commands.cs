using System.Collections.Immutable;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

public abstract record OrganisationCommand : Command;

/// <summary>
/// Enters a legal body. Its SIRET must have been claimed for this organisation on the key stream ("siret", <paramref name="Siret"/>).
/// <paramref name="LegalKind"/> is a key such as "association": which kinds may apply is data of a programme. <paramref name="DespiteSiret"/>:
/// the SIRET is right although it breaks the registry's own rule; the header's reason says how that is known.
/// </summary>
[SentAs("register-organisation")]
public sealed record RegisterOrganisation(
    string LegalName, string Siret, string? Rna, string LegalKind, DateOnly CreatedOn, string Departement, bool AttachedToOlderBody, bool DespiteSiret = false)
    : OrganisationCommand, IBegins
{
    /// <summary>Null where it is told later.</summary>
    public PostalAddress? HeadOffice { get; init; }

    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>
/// Enters a body that has no SIRET, or none yet: new ones, and those of other countries. It drafts and submits; nothing is granted to it before
/// <see cref="GiveSiret"/>. <paramref name="OtherNumber"/>: that of its own country's register, with the country. A number that it has, this or the RNA's,
/// must have been claimed on the stream of <see cref="OtherNumbers.KeyOf"/>.
/// </summary>
[SentAs("register-without-siret")]
public sealed record RegisterWithoutSiret(
    string LegalName, string? Rna, string? OtherNumber, string LegalKind, DateOnly CreatedOn, string Departement, bool AttachedToOlderBody)
    : OrganisationCommand, IBegins
{
    /// <summary>Null where it is told later.</summary>
    public PostalAddress? HeadOffice { get; init; }

    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>The SIRET of a body that had none, claimed for it like that of any; it never changes afterwards.</summary>
/// <param name="DespiteSiret">As in <see cref="RegisterOrganisation"/>.</param>
[SentAs("give-siret")]
public sealed record GiveSiret(string Siret, bool DespiteSiret = false) : OrganisationCommand;

/// <summary>Both values replace what is known; the SIRET never changes, since another SIRET is another body.</summary>
[SentAs("correct-identity")]
public sealed record CorrectIdentity(string LegalName, string? Rna) : OrganisationCommand;

/// <summary>The form in law that the body has: a code of <c>LegalForms</c>. The header's reason says how it is known; it stays in the body's history.</summary>
[SentAs("correct-legal-form")]
public sealed record CorrectLegalForm(string LegalForm) : OrganisationCommand;

/// <summary>Where the body has its head office from now on; where it had it before stays in its history.</summary>
[SentAs("set-head-office")]
public sealed record SetHeadOffice(PostalAddress Address) : OrganisationCommand;

/// <summary>A service that the body carries and whose ceilings count apart. <paramref name="Perimeter"/>: INSEE codes of communes, empty when none is told.</summary>
/// <param name="AcrossDepartements">Some of them are meant to be of another département.</param>
[SentAs("add-service")]
public sealed record AddService(string ServiceCode, string Name, string Departement, ImmutableArray<string> Perimeter, bool AcrossDepartements = false) : OrganisationCommand;

/// <summary>Whoever is listed is a <see cref="MemberRight.Member"/>, said or not.</summary>
[SentAs("add-member")]
public sealed record AddMember(string AccountId, ImmutableArray<MemberRight> Rights) : OrganisationCommand;

[SentAs("change-member-rights")]
public sealed record ChangeMemberRights(string AccountId, ImmutableArray<MemberRight> Rights) : OrganisationCommand;

[SentAs("remove-member")]
public sealed record RemoveMember(string AccountId) : OrganisationCommand;

/// <summary>Spaces in the IBAN are allowed. New details have to be verified anew.</summary>
[SentAs("set-bank-details")]
public sealed record SetBankDetails(string Iban, string? Bic, string Holder) : OrganisationCommand;

/// <summary>Finance has checked the details whose hash this is against the document.</summary>
[SentAs("verify-bank-details")]
public sealed record VerifyBankDetails(string Hash) : OrganisationCommand;

/// <summary>
/// Asks for a member to be recognised as the legal representative, who alone binds the body: it takes somebody outside of it to read the proof, as long as no
/// representative confers the right.
/// </summary>
/// <param name="Capacity">What the person is to the body: "présidente".</param>
[SentAs("ask-representation")]
public sealed record AskRepresentation(string AccountId, string Capacity, ProofFile Proof) : OrganisationCommand;

/// <summary>The proof was read, and shows it.</summary>
[SentAs("accept-representation")]
public sealed record AcceptRepresentation(int Number) : OrganisationCommand
{
    /// <summary>Those, by account, whom the person takes over from: their right ends. Whoever is no representative any more is passed over.</summary>
    public ImmutableArray<string> Former { get; init; } = [];
}

/// <summary>It does not; the header's reason says why, and whoever asked is told.</summary>
[SentAs("refuse-representation")]
public sealed record RefuseRepresentation(int Number) : OrganisationCommand;

/// <summary>
/// Says that this body was entered twice, and that the other entry is the one that stays: its people come over, what was made under this one goes on under the
/// eyes of the other's people. The header's reason says how it is known.
/// </summary>
/// <param name="Files">Those of both bodies: each is asked whether it stands in the way.</param>
[SentAs("merge-organisation")]
public sealed record MergeOrganisation(string Into, ImmutableArray<string> Files) : OrganisationCommand;

/// <summary>Another entry of this body was merged into it: takes its people and services over.</summary>
[SentAs("absorb-organisation")]
public sealed record AbsorbOrganisation(string Merged) : OrganisationCommand;

/// <summary>An act in favour of the body came into force, for the first time at that instant, or was amended.</summary>
/// <param name="Funders">Whose money it grants, by code.</param>
[SentAs("note-grant")]
public sealed record NoteGrant(string Application, ImmutableArray<string> Funders, DateTimeOffset At) : OrganisationCommand;

/// <summary>The body was ordered to pay money back; or, where it does not stand, it turned out that nothing had been due.</summary>
/// <param name="Claim">Key of its stream.</param>
[SentAs("note-repayment")]
public sealed record NoteRepayment(string Application, string Claim, bool Stands, DateTimeOffset At) : OrganisationCommand;

/// <summary>The body that this one was merged into has changed: who acts for it, how it is called and paid.</summary>
[SentAs("follow-survivor")]
public sealed record FollowSurvivor : OrganisationCommand;
