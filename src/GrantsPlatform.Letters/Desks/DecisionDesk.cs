using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Applications;
using GrantsPlatform.Letters.Decisions;
using GrantsPlatform.Letters.Sessions;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>Letters about eligibility, the committee and what it decided.</summary>
internal static class DecisionDesk
{
    public static void Fill(LetterBook book)
    {
        book.OfFile<FoundIneligibleNotice, IneligibilityFacts>((told, file) => new IneligibilityOfFile(file, told.Rules), (_, file, why) => new FoundIneligibleLetter(file, why));
        book.OfFile<EligibilityReopenedNotice>((_, file) => new EligibilityReopenedLetter(file));
        book.Of<SessionConvenedNotice, CallFacts>((_, asking) => new CallOfSession(asking.About), (told, call, asking) => new SessionConvenedLetter(call, asking.About.Key, told.StartsAt, told.Place));
        Decided<DecisionAwardedNotice>(book, told => told.Granted, Outcome.Awarded);
        Decided<DecisionRejectedNotice>(book, _ => [], Outcome.Rejected);
        Decided<DecisionWaitingListNotice>(book, _ => [], Outcome.WaitingList);
        Decided<DecisionDeferredNotice>(book, _ => [], Outcome.Deferred);
        Decided<EntitlementAwardedNotice>(book, told => told.Granted, (file, decision) => new EntitlementAwardedLetter(file, decision));
        Decided<EntitlementRejectedNotice>(book, _ => [], (file, decision) => new EntitlementRejectedLetter(file, decision));
    }

    private static void Decided<TNotice>(LetterBook book, Func<TNotice, ImmutableArray<AmountLine>> granted, Outcome outcome) where TNotice : DecisionNotice =>
        Decided(book, granted, (file, decision) => DecisionLetter.Of(outcome, file, decision));

    private static void Decided<TNotice>(LetterBook book, Func<TNotice, ImmutableArray<AmountLine>> granted, Func<FileFacts, DecisionFacts, Letter> write) where TNotice : DecisionNotice =>
        book.OfFile<TNotice, DecisionFacts>((told, file) => new DecisionOnFile(file, told.Session, granted(told)), (_, file, decision) => write(file, decision));
}
