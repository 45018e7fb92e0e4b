using System.Collections.Immutable;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Reports;

/// <summary>A chapter of a report, whichever way the report is set: as a page, a Word file, slides or a workbook.</summary>
public sealed record Chapter(string Heading, ImmutableArray<Part> Parts);
