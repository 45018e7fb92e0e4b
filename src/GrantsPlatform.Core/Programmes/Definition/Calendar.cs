using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="ClosesOn">Included, unless a time is given: a file is in time until the next day begins.</param>
/// <param name="OperationFrom">First day of the funded operation, where the call fixes it.</param>
/// <param name="OperationTo">Last day, included.</param>
/// <param name="ClosingTime">The time of the last day at which it is too late.</param>
/// <param name="Zone">An id of the IANA database.</param>
/// <param name="Retroactive">Costs from before the opening count: the operation has begun by then.</param>
public sealed record Calendar(
    DateOnly OpensOn,
    [Description("The last day, included where no closing time is given.")] DateOnly ClosesOn,
    DateOnly? OperationFrom = null,
    DateOnly? OperationTo = null,
    [Description("The time of the last day from which it is too late; left out: the whole day counts.")] TimeOnly? ClosingTime = null,
    [Description("Time zone by whose clocks the call opens and closes, such as Indian/Reunion; left out: Europe/Paris.")] string? Zone = null,
    [Description("The operation may begin before the call opens, so that earlier costs count; left out: no.")] bool Retroactive = false)
{
    /// <summary>Whose clocks count.</summary>
    public Zone Clocks => Kernel.Zone.Of(Zone);

    public DateTimeOffset OpensAt => Clocks.StartOf(OpensOn);

    /// <summary>The first instant that is too late.</summary>
    public DateTimeOffset ClosesAt => ClosingOn(ClosesOn);

    /// <summary>The same, were this the last day.</summary>
    public DateTimeOffset ClosingOn(DateOnly day) => ClosingTime is { } time ? Clocks.At(day, time) : Clocks.EndOf(day);
}

/// <param name="FourEyes">One person prepares, another submits.</param>
/// <param name="LateReopening">Whether a file may be reopened individually, with a reason, after closing.</param>
/// <param name="PartnerConsent">Every partner must have agreed to its share.</param>
public sealed record Submission(bool FourEyes, bool LateReopening, [Description("Every partner must have agreed to its share before the file is sent; left out: no.")] bool PartnerConsent = false);
