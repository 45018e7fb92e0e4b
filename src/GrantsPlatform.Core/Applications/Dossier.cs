using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Applications;

/// <summary>One field's place in a draft: how often it was saved, and the SHA-256 of its words.</summary>
public sealed record AnswerMark(int Version, string Hash)
{
    /// <summary>An answer that was taken away again.</summary>
    public static readonly string OfNothing = Digest.Of("null");
}

/// <summary>What a submission says in amounts and ids; its words are a content record under <paramref name="Hash"/>.</summary>
/// <param name="Measures">Named numbers of the definition (young people to be supported), by code.</param>
/// <param name="Departement">The territory of the project, from the definition's territory field.</param>
/// <param name="Targets">Indicators' targets; one left out is not known.</param>
public sealed record Dossier(
    string Hash,
    ImmutableArray<AmountLine> Requested,
    ImmutableArray<Partner> Partners,
    ImmutableSortedDictionary<string, long> Measures,
    ImmutableSortedDictionary<string, decimal> Targets,
    string? Departement)
{
    public Money TotalRequested => Requested.Sum(line => line.Amount);
}

public static class RequestedLines
{
    /// <summary>The first strand and year in which the lines ask for more than was requested, or a negative line; null when there is none.</summary>
    public static AmountLine? FirstExceeding(this ImmutableArray<AmountLine> requested, ImmutableArray<AmountLine> lines) =>
        lines.FirstOrDefault(line => line.Amount < Money.Zero || Sum(lines, line) > Sum(requested, line));

    private static Money Sum(ImmutableArray<AmountLine> lines, AmountLine like) =>
        lines.Where(line => line.Funder == like.Funder && line.Strand == like.Strand && line.Year == like.Year).Sum(line => line.Amount);
}
