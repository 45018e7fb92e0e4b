using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Reading.Paying;

/// <summary>One payment, with everything that decides whether it can go on.</summary>
/// <param name="Number">What people call the file by.</param>
/// <param name="Label">Of the payment, as the programme names it.</param>
public sealed record PaymentLine(string Application, Instalment One, string Number, string Applicant, string PayeeName, string Label, string? Departement)
{
    /// <summary>What a page names it by.</summary>
    public string Key => $"{Application}/{One.Plan.Instalment}";

    public Money Amount => One.Amount;

    /// <summary>Since when it is due; null: not known.</summary>
    public DateTimeOffset? DueSince { get; init; }

    /// <summary>The label of the report whose acceptance made it due; null: another reason.</summary>
    public string? Report { get; init; }

    /// <summary>Why nobody can go on with it now; empty: nothing stands in its way.</summary>
    public ImmutableArray<PaymentLack> Missing { get; init; } = [];

    /// <summary>Who asked for it; null: nobody yet.</summary>
    public string? Preparer { get; init; }

    /// <summary>Names of those who have approved.</summary>
    public ImmutableArray<string> Approvers { get; init; } = [];

    /// <summary>How many persons have to approve.</summary>
    public int Needed { get; init; }

    /// <summary>Names of those who may prepare it.</summary>
    public ImmutableArray<string> MayPrepare { get; init; } = [];

    /// <summary>Names of those who may approve it, without whoever has prepared or approved it.</summary>
    public ImmutableArray<string> MayApprove { get; init; } = [];

    /// <summary>The last time that it came back from those who approve, as long as nobody has prepared it again.</summary>
    public SentBackLine? SentBack { get; init; }

    /// <summary>Of the payee's details; null: none were given.</summary>
    public string? LastFour { get; init; }

    public bool DetailsVerified { get; init; }

    /// <summary>What the reader may do with it now.</summary>
    public ImmutableSortedDictionary<PaymentAct, ActStanding> Acts { get; init; } = ImmutableSortedDictionary<PaymentAct, ActStanding>.Empty;

    /// <summary>Changes with anything that whoever prepares or approves has before the eyes.</summary>
    public string Mark { get; init; } = "";

    public bool May(PaymentAct act) => Acts.GetValueOrDefault(act) == ActStanding.Open;
}

/// <param name="By">A name.</param>
/// <param name="Reason">Null where it was erased.</param>
public sealed record SentBackLine(string By, DateTimeOffset At, string? Reason);

public enum PaymentAct
{
    Prepare,
    Approve,
    SendBack,
}

/// <summary>Whether the reader may do something to a payment, and if not, why.</summary>
public enum ActStanding
{
    /// <summary>The reader holds no role for it.</summary>
    NotYours,

    /// <summary>It is not at that point.</summary>
    NotNow,

    /// <summary>Something is missing: see <see cref="PaymentLine.Missing"/>.</summary>
    Hindered,

    /// <summary>The reader has prepared it.</summary>
    PreparedByYou,

    /// <summary>The reader has approved it; somebody else is to follow.</summary>
    ApprovedByYou,
    Open,
}

public enum PaymentLack
{
    /// <summary>No act in force.</summary>
    Act,

    /// <summary>The payee has given no bank details.</summary>
    Details,

    /// <summary>Nobody has verified the details.</summary>
    Verification,

    /// <summary>The details are no more those that were prepared.</summary>
    DetailsChanged,

    /// <summary>Nobody could approve it beside whoever has prepared it.</summary>
    Approver,
}
