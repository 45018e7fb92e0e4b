using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Keys;

public sealed class KeyDecider : Decider<KeyState, KeyCommand, KeyEvent>
{
    /// <summary>Long enough for a registration that was cut off to be tried again, short enough to free what was abandoned.</summary>
    public static readonly TimeSpan ReservationTime = TimeSpan.FromMinutes(15);

    public override string Kind => KeyState.Kind;
    public override KeyState Empty => new KeyState.Free();

    public override Response Decide(StreamId self, KeyCommand command, KeyState state, Context context) => (command, state) switch
    {
        (ClaimKey claim, KeyState.Free) => new KeyClaimed(claim.Owner, context.At + ReservationTime),
        (ClaimKey claim, _) => OwnerOf(state) == claim.Owner ? Response.Nothing : new KeyHeldByAnother(),

        (ConfirmKey confirm, KeyState.Claimed claimed) when claimed.Owner == confirm.Owner => new KeyConfirmed(confirm.Owner),
        (ConfirmKey confirm, KeyState.Held held) => held.Owner == confirm.Owner ? Response.Nothing : new KeyHeldByAnother(),
        (ConfirmKey, KeyState.Claimed) => new KeyHeldByAnother(),
        (ConfirmKey, KeyState.Free) => new KeyNotClaimed(),

        (ReleaseKey, KeyState.Free) => Response.Nothing,
        (ReleaseKey release, _) => OwnerOf(state) == release.Owner ? new KeyReleased(release.Owner) : new KeyHeldByAnother(),

        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, KeyState state, Context context) =>
        state is KeyState.Claimed claimed && claimed.LapsesAt <= context.At ? new KeyClaimLapsed(claimed.Owner) : Response.Nothing;

    public override KeyState Evolve(KeyState state, KeyEvent happened) => happened switch
    {
        KeyClaimed claimed => new KeyState.Claimed(claimed.Owner, claimed.LapsesAt),
        KeyConfirmed confirmed => new KeyState.Held(confirmed.Owner),
        KeyReleased or KeyClaimLapsed => new KeyState.Free(),
        _ => throw new InvalidOperationException($"{happened} does not evolve."),
    };

    public override IEnumerable<Upcoming> Upcoming(KeyState state) =>
        state is KeyState.Claimed claimed ? [new Upcoming(claimed.LapsesAt, "Fin de la réservation")] : [];

    private static StreamId? OwnerOf(KeyState state) => state switch
    {
        KeyState.Claimed claimed => claimed.Owner,
        KeyState.Held held => held.Owner,
        KeyState.Free => null,
        _ => throw new InvalidOperationException($"{state} has no owner."),
    };
}
