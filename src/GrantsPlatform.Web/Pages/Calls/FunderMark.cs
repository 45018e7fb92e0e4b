using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>The funder's name and logo on what it stands behind: the call, receipts, decisions.</summary>
public sealed record FunderMark(string Call, ProgrammeDefinition Definition);
