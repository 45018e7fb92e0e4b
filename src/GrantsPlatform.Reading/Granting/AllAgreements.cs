using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Granting;

/// <summary>The agreements of a call whatever their pages, read from the store while they are written out.</summary>
public sealed record AllAgreements(string Call, AgreementTab Tab) : CallQuery<WholeAgreements>(Call)
{
    private protected override Sought Sought => Sought.Payments;

    private protected override async ValueTask<WholeAgreements?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var counted = (await room.Reads.CountAsync(AgreementReading.Asked(seen, Tab), [], cancellation).ConfigureAwait(false))[0].Rows;
        return new WholeAgreements(seen.Id, seen.Call.Title, seen.Definition, counted, ReadAsync(room, seen, cancellation));
    }

    private async IAsyncEnumerable<AgreementLine> ReadAsync(Room room, SeenCall seen, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var asked = AgreementReading.Asked(seen, Tab) with { Size = AgreementReading.Size };
        do
        {
            var (lines, page) = await AgreementReading.PageAsync(room, asked, cancellation).ConfigureAwait(false);
            foreach (var line in lines) yield return line;
            asked = asked with { After = page.Next };
        }
        while (asked.After is not null);
    }
}

/// <param name="Count">As the list itself says it.</param>
public sealed record WholeAgreements(string Call, string CallTitle, Core.Programmes.ProgrammeDefinition Definition, long Count, IAsyncEnumerable<AgreementLine> Lines);
