using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

public abstract record OrganisationEvent : Event;

/// <param name="DespiteSiret">The SIRET breaks its rule, and whoever registered the body has said why it is taken all the same.</param>
[StoredAs("organisation.registered")]
public sealed record OrganisationRegistered(
    string OrganisationId, string LegalName, string Siret, string? Rna, string LegalKind, DateOnly CreatedOn, string Departement, bool AttachedToOlderBody,
    bool? DespiteSiret = null)
    : OrganisationEvent;

[StoredAs("organisation.registered-without-siret")]
public sealed record RegisteredWithoutSiret(
    string OrganisationId, string LegalName, string? Rna, string? OtherNumber, string LegalKind, DateOnly CreatedOn, string Departement, bool AttachedToOlderBody)
    : OrganisationEvent;

[StoredAs("organisation.siret-given")]
public sealed record SiretGiven(string Siret) : OrganisationEvent;

[StoredAs("organisation.identity-corrected")]
public sealed record IdentityCorrected(string LegalName, string? Rna) : OrganisationEvent;

/// <param name="Former">What it was taken for until now.</param>
[StoredAs("organisation.legal-form-corrected")]
public sealed record LegalFormCorrected(string Former, string LegalForm) : OrganisationEvent;

/// <summary>The address is in the erasable record <see cref="KnownHeadOffice.RecordOf"/>, whose bytes have <paramref name="RecordHash"/>.</summary>
[StoredAs("organisation.head-office-set")]
public sealed record HeadOfficeSet(int Number, string RecordHash) : OrganisationEvent, ITouchesNoView;

[StoredAs("organisation.service-added")]
public sealed record ServiceAdded(string ServiceCode, string Name, string Departement, ImmutableArray<string> Perimeter) : OrganisationEvent;

[StoredAs("organisation.member-added")]
public sealed record MemberAdded(string AccountId, ImmutableArray<MemberRight> Rights) : OrganisationEvent;

[StoredAs("organisation.member-rights-changed")]
public sealed record MemberRightsChanged(string AccountId, ImmutableArray<MemberRight> Rights) : OrganisationEvent;

[StoredAs("organisation.member-removed")]
public sealed record MemberRemoved(string AccountId) : OrganisationEvent;

/// <summary>The details themselves are in the erasable record <see cref="BankDetails.Record"/>; <paramref name="Hash"/> is that of its bytes.</summary>
[StoredAs("organisation.bank-details-set")]
public sealed record BankDetailsSet(string Hash, string LastFour, Actor By) : OrganisationEvent;

[StoredAs("organisation.bank-details-verified")]
public sealed record BankDetailsVerified(string Hash, Actor By) : OrganisationEvent;

/// <summary>The proof is in the erasable record <see cref="RepresentationProof.RecordOf"/>, whose bytes have <paramref name="RecordHash"/>.</summary>
/// <param name="AccountId">Who is to be recognised.</param>
[StoredAs("organisation.representation-asked")]
public sealed record RepresentationAsked(int Number, string AccountId, string RecordHash, Actor By, DateTimeOffset At) : OrganisationEvent;

/// <param name="AskedBy">Whoever asked, and is told.</param>
[StoredAs("organisation.representation-accepted")]
public sealed record RepresentationAccepted(int Number, string AccountId, Actor AskedBy) : OrganisationEvent;

/// <summary>Of the person, whose other rights stay: another has taken over.</summary>
/// <param name="Successor">Whom the same answer recognised.</param>
[StoredAs("organisation.representation-ended")]
public sealed record RepresentationEnded(string AccountId, string Successor) : OrganisationEvent;

[StoredAs("organisation.representation-refused")]
public sealed record RepresentationRefused(int Number, string AccountId, Actor AskedBy) : OrganisationEvent;

/// <param name="Members">Those who acted for it until then.</param>
[StoredAs("organisation.merged")]
public sealed record OrganisationMerged(string Into, ImmutableArray<string> Members, Actor By) : OrganisationEvent;

/// <param name="Members">Those who acted for it before any came over.</param>
[StoredAs("organisation.absorbed")]
public sealed record OrganisationAbsorbed(string Merged, ImmutableArray<string> Members) : OrganisationEvent, ITouchesNoView;

/// <summary>What a merged body has in common with the one that stays, as that one has it now.</summary>
[StoredAs("organisation.survivor-followed")]
public sealed record SurvivorFollowed(
    string LegalName, string? Siret, string? Rna, string LegalKind, DateOnly CreatedOn, string Departement, bool AttachedToOlderBody,
    ImmutableSortedDictionary<string, ImmutableArray<MemberRight>> Members, KnownBankDetails? BankDetails) : OrganisationEvent;

/// <summary>An act in its favour is in force since <paramref name="At"/>.</summary>
/// <param name="Funders">Whose money it grants, by code, in ordinal order.</param>
[StoredAs("organisation.grant-noted")]
public sealed record GrantNoted(string Application, ImmutableArray<string> Funders, DateTimeOffset At) : OrganisationEvent, ITouchesNoView;

/// <summary>It was ordered to pay money back; or what had been ordered was not due, where <paramref name="Stands"/> is false.</summary>
/// <param name="Claim">Key of its stream.</param>
[StoredAs("organisation.repayment-noted")]
public sealed record RepaymentNoted(string Application, string Claim, bool Stands, DateTimeOffset At) : OrganisationEvent, ITouchesNoView;
