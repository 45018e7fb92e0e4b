using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Making.Bundles;

/// <summary>Documents that are asked for together.</summary>
/// <param name="Heading">Of its summary, above the title of the call.</param>
/// <param name="Title">As its reader finds it again.</param>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Call">Whose files they are about.</param>
/// <param name="Count">How many there are to look at.</param>
/// <param name="Hidden">How many files a conflict of interest keeps from its reader: these are not even named.</param>
public sealed record Bundle(string Heading, string Title, string Name, string Call, string CallTitle, Funder Funder, long Count, int Hidden, IAsyncEnumerable<Bundled> All);

/// <summary>One of them.</summary>
/// <param name="Number">Of the file.</param>
public abstract record Bundled(string Number, string Applicant)
{
    /// <param name="Name">Of its file, without its ending.</param>
    /// <param name="Mark">What its pages are marked with.</param>
    /// <param name="Word">As a Word file.</param>
    public sealed record Paper(string Number, string Applicant, string Title, string Name, string Mark, byte[] Word) : Bundled(Number, Applicant);

    public sealed record LeftOut(string Number, string Applicant, string Why) : Bundled(Number, Applicant);
}

/// <summary>What came of it.</summary>
public sealed record BundleTold(ImmutableArray<Bundled.Paper> In, ImmutableArray<Bundled.LeftOut> Out);
