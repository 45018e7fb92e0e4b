using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>What a body was granted, and what it was ordered to pay back, as its own stream was told of it.</summary>
public sealed record PastOfBody
{
    public static readonly PastOfBody None = new();

    /// <summary>By file.</summary>
    public ImmutableSortedDictionary<string, GrantNoted> Grants { get; init; } = ImmutableSortedDictionary.Create<string, GrantNoted>(StringComparer.Ordinal);

    /// <summary>By claim; those that turned out not to be due are no more among them.</summary>
    public ImmutableSortedDictionary<string, RepaymentNoted> Claims { get; init; } = ImmutableSortedDictionary.Create<string, RepaymentNoted>(StringComparer.Ordinal);

    /// <summary>Another grant of one of the same funders came into force before that of the file; null: nothing was told of the file's own.</summary>
    public bool? HasEarlierGrant(string file) => Grants.GetValueOrDefault(file) is { } own
        ? Grants.Values.Any(other => other.Application != file && other.At < own.At && AreOfOneFunder(own, other))
        : null;

    /// <summary>Money of one of the same funders was ordered back on another file; null: nothing was told of the file's own grant.</summary>
    public bool? HasEarlierClaim(string file) => Grants.GetValueOrDefault(file) is { } own
        ? Claims.Values.Any(claim => claim.Application != file && Grants.GetValueOrDefault(claim.Application) is { } other && AreOfOneFunder(own, other))
        : null;

    /// <summary>What two entries of one body were told.</summary>
    public PastOfBody With(PastOfBody other) => new() { Grants = Grants.SetItems(other.Grants), Claims = Claims.SetItems(other.Claims) };

    internal static Response Decide(NoteGrant note, OrganisationState.Registered body)
    {
        var known = body.Past.Grants.GetValueOrDefault(note.Application);
        var noted = new GrantNoted(note.Application, [.. note.Funders.Concat(known?.Funders ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], known?.At ?? note.At);
        return known is not null && Wire.Same(known, noted) ? Response.Nothing : noted;
    }

    internal static Response Decide(NoteRepayment note, OrganisationState.Registered body) =>
        body.Past.Claims.ContainsKey(note.Claim) == note.Stands ? Response.Nothing : new RepaymentNoted(note.Application, note.Claim, note.Stands, note.At);

    public PastOfBody With(GrantNoted noted) => this with { Grants = Grants.SetItem(noted.Application, noted) };

    public PastOfBody With(RepaymentNoted noted) => this with { Claims = noted.Stands ? Claims.SetItem(noted.Claim, noted) : Claims.Remove(noted.Claim) };

    private static bool AreOfOneFunder(GrantNoted one, GrantNoted other) => one.Funders.Any(funder => other.Funders.Contains(funder));
}
