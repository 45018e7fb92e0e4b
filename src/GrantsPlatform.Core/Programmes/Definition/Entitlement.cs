using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>In which order eligible files are decided.</summary>
public enum EntitlementOrder
{
    OneByOne,

    /// <summary>By the instant of submission, among the eligible, until the envelope ends.</summary>
    BySubmission,
}

/// <summary>
/// Aid that is granted without a contest: whoever is eligible receives what a formula gives. There is no grid, no level and no committee; a
/// person who is entitled to decides each file, within the envelope.
/// </summary>
public sealed record Entitlement(
    [Description("Euros, rounded down to the cent; never more than is requested, nor than the ceilings leave.")] Formula Amount,
    [Description("Left out: one by one, in any order.")] EntitlementOrder Order = EntitlementOrder.OneByOne);
