using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>A payment that was made, as people name it.</summary>
/// <param name="Instalment">Null: the first that was paid under the reference.</param>
public sealed record PaymentOfLetter(StreamId File, string? Instalment, string Reference) : PlatformQuery<PaymentFacts>
{
    private protected override async ValueTask<PaymentFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.FileOfLetterAsync(File, cancellation).ConfigureAwait(false) is not { } file) return null;
        if (await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(File.Key), cancellation).ConfigureAwait(false) is not AgreementState.Known agreement) return null;
        var paid = agreement.Instalments.FirstOrDefault(one => Instalment is { } key ? one.Key == key : one.Value.Phase is InstalmentPhase.Paid { Payment: var payment } && payment.Reference == Reference).Value;
        if (paid is null) return null;
        return new PaymentFacts(file.Definition.InstalmentLabel(paid.Plan.Code), await room.LegalNameAsync(paid.Payee, cancellation).ConfigureAwait(false));
    }
}

public sealed record PaymentFacts(string Label, string Payee);
