using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Accounts;

/// <summary>A person's account. Grants hold while it is open, and only then.</summary>
public abstract record AccountState : IScoped
{
    public const string Kind = "account";

    public static StreamId IdOf(string id) => StreamId.Named(Kind, id);

    public abstract Scope Scope { get; }

    public sealed record Absent : AccountState
    {
        public override Scope Scope => Scope.Platform;
    }

    public sealed record Open(string Id, string PersonHash, string MailKey, DateTimeOffset OpenedAt, ImmutableArray<Grant> Grants) : AccountState, IPublishes<AccountFacts>
    {
        /// <summary>Each once, in order.</summary>
        public ImmutableArray<Topic> Muted { get; init; } = [];

        /// <summary>Where the person wants to be written to, and has yet to confirm it; null without such a wish.</summary>
        public MailChange? MailChange { get; init; }

        /// <summary>When mails went to new addresses, as far as a limit still counts them, and the number of the last one's link.</summary>
        public ImmutableArray<DateTimeOffset> MailChangesAsked { get; init; } = [];

        public int LastMailChange { get; init; }

        /// <summary>The numbers of the links to the address that was confirmed last: following one of them again changes nothing.</summary>
        public ImmutableArray<int> MailLinksServed { get; init; } = [];

        public override Scope Scope => Scope.Platform with { Account = Id };

        AccountFacts IPublishes<AccountFacts>.Published => new(IsOpen: true, Grants);
    }

    public sealed record Closed(string Id, DateTimeOffset OpenedAt, DateTimeOffset ClosedAt, DateTimeOffset? ErasedAt) : AccountState, IPublishes<AccountFacts>
    {
        public override Scope Scope => Scope.Platform with { Account = Id };

        AccountFacts IPublishes<AccountFacts>.Published => new(IsOpen: false, []);
    }
}

/// <summary>The links of one address: whichever is followed first serves, and no other after it.</summary>
public sealed record MailChange(string MailKey, ImmutableArray<SentLink> Links)
{
    public bool Opens(int serial, DateTimeOffset at) => Links.Open(serial, at);
}

/// <summary>A role, for one programme or all, in one département or all.</summary>
public sealed record Grant(Role Role, string? Programme, string? Departement)
{
    /// <summary>Where lists keep grants that cover every programme; so no programme may bear this name.</summary>
    public const string EveryProgramme = "all";

    /// <summary>What is granted for one programme or département does not reach what belongs to none in particular.</summary>
    public bool Covers(Scope scope) => (Programme is null || Programme == scope.Programme) && CoversPlaceOf(scope);

    public bool CoversPlaceOf(Scope scope) => Departement is null || Departement == scope.Departement;
}

/// <summary>The erasable record. See <see cref="OpenAccount"/> for the salt.</summary>
public sealed record Person(string Name, string Mail, string? Phone, string? Salt = null)
{
    public const string Record = "person";
}

/// <summary>The erasable record of an address that has yet to be confirmed.</summary>
public sealed record NewMail(string Mail, string? Salt = null)
{
    public const string Record = "new-mail";
}
