using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>One row, pseudonymous and erasable: it lives in the content record "row/{code}", never in an event.</summary>
/// <param name="Code">Given by the grantee, unique in the register; never a name.</param>
/// <param name="Kind">A kind of the definition's register.</param>
/// <param name="LastContact">For a person the last contact, for anything else the day on which it was.</param>
/// <param name="Person">Code of the row of the person whom it concerns; null: several, or nobody that is known.</param>
/// <param name="YearOfBirth">For persons only.</param>
/// <param name="Values">By column; one left out is not known.</param>
public sealed record RegisterRow(
    string Code, string Kind, DateOnly LastContact, string? Person = null, int? YearOfBirth = null, ImmutableSortedDictionary<string, JsonElement>? Values = null)
{
    public const string RecordPrefix = "row/";

    public static string RecordOf(string code) => RecordPrefix + code;

    /// <summary>How events name the row: not by its code, which the grantee may have made of something that tells who it is.</summary>
    internal static string KeyOf(StreamId register, string code) => Digest.Of($"{register}#{code}")[..16];
}
