using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>These organisations of a person's, with their rights in each.</summary>
public sealed record MyOrganisations(ImmutableArray<string> Organisations) : OwnQuery<IReadOnlyList<MyOrganisation>>
{
    private protected override async ValueTask<IReadOnlyList<MyOrganisation>?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var mine = new List<MyOrganisation>();
        foreach (var organisation in Organisations)
            if (await OwnFiles.BodyAsync(room, account, organisation, cancellation).ConfigureAwait(false) is { MergedInto: null } body) mine.Add(new MyOrganisation(body, body.Members[account.Id]));
        return mine;
    }
}

public sealed record MyOrganisation(OrganisationState.Registered Body, ImmutableArray<MemberRight> Mine);
