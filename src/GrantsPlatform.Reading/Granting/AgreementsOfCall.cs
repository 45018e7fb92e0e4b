using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Granting;

/// <summary>One page of the agreements of a call, with the numbers of its tabs.</summary>
public sealed record AgreementsOfCall(string Call, AgreementTab Tab = AgreementTab.All, string? After = null, string? Before = null) : CallQuery<ListedAgreements>(Call)
{
    private protected override Sought Sought => Sought.Payments;

    private protected override async ValueTask<ListedAgreements?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        try
        {
            var (lines, page) = await AgreementReading.PageAsync(room, AgreementReading.Asked(seen, Tab) with { Size = AgreementReading.Size, After = After, Before = Before }, cancellation).ConfigureAwait(false);
            return new ListedAgreements(seen.Id, seen.Call.Title, await AgreementReading.CountsAsync(room, seen, cancellation).ConfigureAwait(false), lines, page.Next, page.Previous);
        }
        catch (ArgumentException) when (After is not null || Before is not null)
        {
            return null;
        }
    }
}

public enum AgreementTab
{
    ToSend,
    ToSign,
    ToCheck,
    ToCountersign,
    AmendmentAsked,
    InForce,
    Over,
    All,
}

public sealed record ListedAgreements(
    string Call, string CallTitle, ImmutableSortedDictionary<AgreementTab, long> Counts, ImmutableArray<AgreementLine> Lines, string? Next, string? Previous);

/// <param name="Number">What people call the file by.</param>
public sealed record AgreementLine(AgreementRow Row, string Number);
