using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Recoveries;

public abstract record RecoveryCommand : Command;

/// <summary>The settled agreement shows that more was paid than was due.</summary>
/// <param name="Payee">Id of the organisation that was paid too much.</param>
/// <param name="Hash">Of the sum that the decision was taken on: see <see cref="BalanceResult.Hash"/>.</param>
/// <param name="Lines">The lines of that sum, for the letter; null where the sender has none.</param>
[SentAs("find-overpayment")]
public sealed record FindOverpayment(Money Amount, string Payee, string Hash, ImmutableArray<BalanceLine>? Lines = null) : RecoveryCommand;

/// <summary>The balance has been drawn anew: that much was paid too much in all; zero: nothing.</summary>
[SentAs("revise-overpayment")]
public sealed record ReviseOverpayment(Money Amount, string Hash) : RecoveryCommand;

/// <summary>Tells the grantee what is claimed and why (the header's reason), and opens the reply period.</summary>
[SentAs("send-adversarial-letter")]
public sealed record SendAdversarialLetter : RecoveryCommand;

/// <summary>What the grantee answers. Whoever answers again adds to it.</summary>
[SentAs("record-reply")]
public sealed record RecordReply(string Reply) : RecoveryCommand;

/// <summary>After an answer or the reply period, with the header's reason. <paramref name="Amount"/>: what remains claimed; null: all.</summary>
[SentAs("confirm-recovery")]
public sealed record ConfirmRecovery(Money? Amount = null) : RecoveryCommand;

/// <summary>Nothing is claimed after all; the header's reason says why.</summary>
[SentAs("drop-recovery")]
public sealed record DropRecovery : RecoveryCommand;

/// <summary>The order to pay back has left under this reference.</summary>
[SentAs("issue-order")]
public sealed record IssueOrder(string Reference) : RecoveryCommand;

/// <summary>Money came in, in whole or in part. The same reference twice is the same receipt.</summary>
[SentAs("record-receipt")]
public sealed record RecordReceipt(Money Amount, string Reference) : RecoveryCommand;

/// <summary>Gives up what is still owed, with the header's reason; another person has to agree.</summary>
[SentAs("propose-write-off")]
public sealed record ProposeWriteOff : RecoveryCommand;

/// <summary>Agrees to the proposal.</summary>
[SentAs("write-off")]
public sealed record WriteOff : RecoveryCommand;
