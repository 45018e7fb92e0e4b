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

    public sealed record Open(string Id, string PersonHash, string MailKey, DateTimeOffset OpenedAt, ImmutableArray<Grant> Grants) : AccountState
    {
        /// <summary>Each once, in order.</summary>
        public ImmutableArray<Topic> Muted { get; init; } = [];

        public override Scope Scope => Scope.Platform with { Account = Id };
    }

    public sealed record Closed(string Id, DateTimeOffset OpenedAt, DateTimeOffset ClosedAt, DateTimeOffset? ErasedAt) : AccountState
    {
        public override Scope Scope => Scope.Platform with { Account = Id };
    }
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
