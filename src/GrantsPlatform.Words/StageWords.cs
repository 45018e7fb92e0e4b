using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

/// <summary>Which stage an object's life is in, and until when: a few words, for whoever looks at many lives at once.</summary>
public static class StageWords
{
    public static string Of(object state, INames names) => state switch
    {
        CallState.Known { Phase: CallPhase.Scheduled } call => $"{CallWords.Of(call.Phase)}, ouvre le {French.Meeting(call.OpensAt, call.Zone)}",
        CallState.Known { Phase: CallPhase.Open } call => $"{CallWords.Of(call.Phase)} jusqu’au {French.Until(call.ClosesAt, call.Zone)}",
        CallState.Known call => CallWords.Of(call.Phase),
        ApplicationState.Known { Phase: Phase.AwaitingComplement { Request: var request } } file => $"{PhaseWords.Of(file.Phase)} jusqu’au {French.Until(request.DueAt, file.Zone)}",
        ApplicationState.Known file => PhaseWords.Of(file.Phase),
        AgreementState.Known { IsRunning: true } agreement => OfActive(agreement, names),
        AgreementState.Known agreement => AgreementWords.Of(agreement),
        _ => StateWords.Of(state, names),
    };

    /// <summary>"avance (…) à préparer", as long as a payment is on its way; otherwise how long the agreement runs.</summary>
    private static string OfActive(AgreementState.Known agreement, INames names)
    {
        var moving = agreement.Instalments.Values.Select(one => OfMoving(one.Phase) is { } stage ? $"{Small(names.Instalment(one.Plan.Instalment))} {stage}" : null).OfType<string>().ToList();
        return moving.Count > 0 ? CodeWords.Joined(moving) : $"{AgreementWords.Of(agreement.Phase)} jusqu’au {French.Date(agreement.To)}";
    }

    /// <summary>Without an ending that would have to agree with the label's gender.</summary>
    private static string? OfMoving(InstalmentPhase phase) => phase switch
    {
        InstalmentPhase.Due => "à préparer",
        InstalmentPhase.Prepared => "à approuver",
        InstalmentPhase.Approved => "à mettre en lot",
        InstalmentPhase.Claimed => "dans un lot",
        InstalmentPhase.Ordered => "chez le comptable",
        InstalmentPhase.Rejected => "à préparer de nouveau",
        InstalmentPhase.Planned or InstalmentPhase.Paid or InstalmentPhase.Cancelled => null,
        _ => throw new InvalidOperationException($"{phase} has no stage."),
    };

    private static string Small(string label) => label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
