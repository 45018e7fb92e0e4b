using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="ClosesOn">Included: a file is in time until the next day begins in Paris.</param>
/// <param name="OperationFrom">First day of the funded operation, where the call fixes it.</param>
/// <param name="OperationTo">Last day, included.</param>
public sealed record Calendar(DateOnly OpensOn, [Description("The last day, included, in Paris.")] DateOnly ClosesOn, DateOnly? OperationFrom = null, DateOnly? OperationTo = null)
{
    public DateTimeOffset OpensAt => ParisTime.StartOf(OpensOn);

    /// <summary>The first instant that is too late.</summary>
    public DateTimeOffset ClosesAt => ParisTime.EndOf(ClosesOn);
}

/// <param name="FourEyes">One person prepares, another submits.</param>
/// <param name="LateReopening">Whether a file may be reopened individually, with a reason, after closing.</param>
/// <param name="PartnerConsent">Every partner must have agreed to its share.</param>
public sealed record Submission(bool FourEyes, bool LateReopening, [Description("Every partner must have agreed to its share before the file is sent; left out: no.")] bool PartnerConsent = false);
