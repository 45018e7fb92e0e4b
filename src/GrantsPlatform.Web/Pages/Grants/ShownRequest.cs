using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>A request for an amendment, as both sides read it.</summary>
public sealed record ShownRequest(RequestedChanges Words, ProgrammeDefinition Definition);
