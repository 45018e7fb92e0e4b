using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Granting;

/// <summary>The texts that somebody has chosen to countersign, each whole; what the reader does not see is left out.</summary>
public sealed record AgreementsToCountersign(ImmutableArray<string> Applications) : OwnQuery<ChosenAgreements>
{
    public const int Most = 50;

    private protected override async ValueTask<ChosenAgreements?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var viewer = Viewer.Of(account);
        var found = ImmutableArray.CreateBuilder<RunAgreement>();
        foreach (var application in Applications.OfType<string>().Distinct().Take(Most))
            if (await new AgreementToRun(application).AnswerAsync(room, viewer, cancellation).ConfigureAwait(false) is { } agreement) found.Add(agreement);
        return found.Count == 0 ? null : new ChosenAgreements(found.ToImmutable());
    }
}

public sealed record ChosenAgreements(ImmutableArray<RunAgreement> Agreements);
