using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>The amounts of one partner, as a table.</summary>
public sealed record AmountsOfPart(string Caption, ImmutableArray<AmountLine> Lines, ProgrammeDefinition Definition);
