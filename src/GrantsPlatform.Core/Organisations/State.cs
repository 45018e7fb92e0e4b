using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>A legal body: applicant, partner or payee. Added up by <see cref="Registered.Siren"/>, never by name.</summary>
public abstract record OrganisationState : IScoped
{
    public const string Kind = "organisation";

    public static StreamId IdOf(string id) => StreamId.Named(Kind, id);

    public abstract Scope Scope { get; }

    public sealed record Absent : OrganisationState
    {
        public override Scope Scope => Scope.Platform;
    }

    public sealed record Registered(
        string Id, string LegalName, string? Siret, string? Rna, string LegalKind, DateOnly CreatedOn, string Departement, bool AttachedToOlderBody,
        ImmutableSortedDictionary<string, Service> Services,
        ImmutableSortedDictionary<string, ImmutableArray<MemberRight>> Members,
        KnownBankDetails? BankDetails) : OrganisationState, IPublishes<OrganisationFacts>
    {
        public override Scope Scope => new(null, null, [Id]);

        /// <summary>Requests to be recognised as legal representative, by number; those of people who left before there was an answer are gone.</summary>
        public ImmutableSortedDictionary<int, RepresentationRequest> Requests { get; init; } = ImmutableSortedDictionary<int, RepresentationRequest>.Empty;

        public IEnumerable<RepresentationRequest> WaitingRequests => Requests.Values.Where(request => request.Accepted is null);

        /// <summary>The last number given; none is given twice.</summary>
        public int LastRequest { get; init; }

        /// <summary>Null as long as nobody has told it.</summary>
        public KnownHeadOffice? HeadOffice { get; init; }

        /// <summary>The entry of the same body that stays; null in one that was not merged.</summary>
        public string? MergedInto { get; init; }

        /// <summary>What a merged body was called: it is called now as the one that stays.</summary>
        public string? FormerName { get; init; }

        /// <summary>Other entries of the same body that were merged into it.</summary>
        public ImmutableSortedSet<string> Absorbed { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

        /// <summary>Under this entry.</summary>
        public PastOfBody Past { get; init; } = PastOfBody.None;

        /// <summary>In the register of another country.</summary>
        public string? OtherNumber { get; init; }

        /// <summary>The SIRET breaks its rule: whoever gave it has said why it is right, for it is not taken otherwise.</summary>
        public bool DespiteSiret => Siret is not null && !Identifiers.Siret.IsValid(Siret);

        /// <summary>Null as long as the body has no SIRET: nothing can be granted to it then, for grants are added up by this number.</summary>
        public string? Siren => Siret is null ? null : Identifiers.Siret.SirenOf(Siret);

        /// <summary>Whether these are the bank details that are known.</summary>
        public bool IsPaidBy(SetBankDetails set) => Banking.AreKnown(set, this);

        public bool IsMember(string accountId) => Members.ContainsKey(accountId);

        public bool Has(string accountId, MemberRight right) => Membership.Has(Members, accountId, right);

        public bool HasAny(string accountId, ImmutableArray<MemberRight> rights) => Members.TryGetValue(accountId, out var held) && held.Any(right => rights.Contains(right));

        public IEnumerable<string> LegalRepresentatives => Members.Keys.Where(id => Has(id, MemberRight.LegalRepresentative));

        OrganisationFacts IPublishes<OrganisationFacts>.Published => OrganisationFacts.Of(this);
    }
}

/// <summary>A service carried by the body, such as a local housing committee.</summary>
public sealed record Service(string Code, string Name, string Departement, ImmutableArray<string> Perimeter);

/// <summary>What events say of the details. Payable once <see cref="VerifiedBy"/> is known.</summary>
public sealed record KnownBankDetails(string Hash, string LastFour, Actor SetBy, Actor? VerifiedBy);

/// <summary>The erasable record: IBAN and BIC in capitals without spaces.</summary>
/// <param name="Holder">As it was typed.</param>
/// <param name="HolderInFile">As payment files say it, where that differs; not yet there in details that were set before it was kept.</param>
public sealed record BankDetails(string Iban, string? Bic, string Holder, string? HolderInFile = null)
{
    /// <summary>What the payment file says.</summary>
    [JsonIgnore]
    public string WrittenHolder => HolderInFile ?? EpcText.Name(Holder) ?? Holder;

    public const string Record = "bank-details";
}

/// <summary>What events say of an address; it lies in the erasable record, and so do those before it.</summary>
public sealed record KnownHeadOffice(int Number, string RecordHash)
{
    public static string RecordOf(int number) => $"head-office/{number}";
}

/// <summary>Waits for somebody to read the proof, until it was answered.</summary>
public sealed record RepresentationRequest(int Number, string AccountId, string RecordHash, Actor AskedBy, DateTimeOffset AskedAt)
{
    /// <summary>Null without an answer.</summary>
    public bool? Accepted { get; init; }
}

/// <summary>A file that somebody sent, by the hash of its content.</summary>
public sealed record ProofFile(string Name, string MediaType, long Size, string Hash);

/// <summary>The erasable record of a request.</summary>
public sealed record RepresentationProof(string Capacity, ProofFile File)
{
    public static string RecordOf(int number) => $"representation/{number}";
}
