using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

/// <summary>What a committee is and what it says, as its room, its minutes and its letters have it.</summary>
public static class CommitteeWords
{
    public static string Of(DecisionEntered decision) => decision.Outcome switch
    {
        Outcome.Awarded => $"Retenu\u202F: {French.Amount(decision.Granted.Sum(line => line.Amount))}",
        Outcome.Rejected => "Refusé",
        Outcome.WaitingList => $"Liste complémentaire, rang\u00A0{decision.Rank}",
        _ => "Ajourné",
    };

    public static string Of(SeatRole role) => role switch
    {
        SeatRole.Chair => "Présidence",
        SeatRole.Secretary => "Secrétariat",
        _ => "Membre",
    };

    /// <summary>"Membre, voix délibérative".</summary>
    public static string Of(Seat seat) => $"{Of(seat.Role)}, {(seat.Votes ? "voix délibérative" : "sans voix")}";
}
