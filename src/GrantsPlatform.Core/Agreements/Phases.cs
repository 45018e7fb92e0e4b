namespace GrantsPlatform.Core.Agreements;

/// <summary>Where an agreement stands in its life.</summary>
public abstract record AgreementPhase
{
    public sealed record Drafted : AgreementPhase;

    /// <summary>Waits for the grantee and its partners who sign, or for the funder alone where its decision will do.</summary>
    public sealed record Sent(Pending.Unsigned Text) : AgreementPhase;

    /// <summary>By all but the funder.</summary>
    public sealed record Signed(Pending.Signed Text) : AgreementPhase;

    /// <summary>Both sides have signed.</summary>
    public abstract record Concluded(SignedAct Act) : AgreementPhase;

    public sealed record Active(SignedAct Act, Amendment? Amendment = null) : Concluded(Act);

    /// <summary>In force until the balance is paid; the act is not changed any more.</summary>
    public sealed record Settled(SignedAct Act, AgreementSettled Settlement) : Concluded(Act);

    public sealed record Completed(SignedAct Act, AgreementSettled Settlement) : Concluded(Act);

    /// <param name="Settlement">The last account, once it is drawn.</param>
    public sealed record Terminated(SignedAct Act, AgreementSettled? Settlement = null) : Concluded(Act);

    /// <summary>Terminated before it came into force: nothing was ever granted.</summary>
    public sealed record CutShort : AgreementPhase;

    /// <summary>Never came into force.</summary>
    public sealed record Abandoned : AgreementPhase;
}

/// <summary>What is in force, or was.</summary>
/// <param name="Hash">Of the text that came into force last.</param>
/// <param name="SignedAt">By the grantee, and by the last of its partners who sign; by the funder, where its decision alone is the act. Amendments do not move it.</param>
/// <param name="ActivatedAt">Countersigned, for the first time.</param>
public sealed record SignedAct(int Version, string Hash, DateTimeOffset SignedAt, DateTimeOffset ActivatedAt);

/// <summary>What an act in force is to become.</summary>
public sealed record Amendment(Difference Difference, Pending Text);
