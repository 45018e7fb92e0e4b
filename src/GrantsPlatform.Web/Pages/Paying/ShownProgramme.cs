using System.Collections.Immutable;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>The programme that a page is about, and the others that it could be about.</summary>
/// <param name="Address">Where another is chosen.</param>
public sealed record ShownProgramme(PayingProgramme One, ImmutableArray<PayingProgramme> All, string Address);
