using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class InvitationEventWords
{
    public static string Of(InvitationEvent happened, INames names) => happened switch
    {
        InvitationSent e => $"Invitation envoyée ({names.Organisation(e.Organisation)}\u202F; {CodeWords.Of(e.Rights)}\u202F; valable jusqu’au {French.Instant(e.ExpiresAt)})",
        InvitationRevoked => "Invitation annulée",
        InvitationAcceptedElsewhere e => $"Invitation acceptée par {names.Person(e.AccountId)}, dans l’inscription qui reste ({names.Organisation(e.Seat.Organisation)}\u202F; {CodeWords.Of(e.Seat.Rights)})",
        InvitationAccepted e => $"Invitation acceptée par {names.Person(e.AccountId)}",
        InvitationLapsed => "Invitation expirée",
        _ => throw EventWords.None(happened),
    };
}
