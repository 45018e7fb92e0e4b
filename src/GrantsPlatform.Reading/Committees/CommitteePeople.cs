using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Instruction;

namespace GrantsPlatform.Reading.Committees;

/// <summary>Those who may have a seat in a programme's committee.</summary>
internal static class CommitteePeople
{
    private static readonly ImmutableArray<Role> Seated = [Role.CommitteeChair, Role.CommitteeMember, Role.CommitteeSecretary];

    /// <summary>By name, each with the roles in which they may sit.</summary>
    public static async ValueTask<ImmutableArray<Eligible>> OfAsync(Room room, string programme, CancellationToken cancellation) =>
    [
        .. (await Colleagues.OfProgrammeAsync(room, programme, cancellation).ConfigureAwait(false))
            .Select(person => new Eligible(person.Account, person.Name, [.. person.Grants.Select(grant => grant.Role).Where(role => Seated.Contains(role)).Distinct()]))
            .Where(person => !person.Roles.IsEmpty),
    ];
}

/// <summary>Somebody who may sit in a committee.</summary>
public sealed record Eligible(string Account, string Name, ImmutableArray<Role> Roles);
