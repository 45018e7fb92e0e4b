using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Replays;

namespace GrantsPlatform.Reading.Closing;

/// <summary>What became of a call's grants to the cent, and what was reached against what was aimed at.</summary>
/// <param name="Departement">Null: everywhere that the reader sees.</param>
public sealed record ClosingOfCall(string Call, string? Departement = null) : CallQuery<ClosedCall>(Call)
{
    private protected override Sought Sought => Sought.Examination;

    private protected override async ValueTask<ClosedCall?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        if (Departement is not null && !seen.Places.Sees(Departement)) return null;
        var (lines, told) = (ImmutableArray.CreateBuilder<ClosedGrant>(), ImmutableArray.CreateBuilder<ToldGrant>());
        // All of the call, whatever the reader sees of it: what is too small to be shown must be the same for all readers, or two of them could subtract.
        await foreach (var row in room.Reads.EveryRowAsync<AgreementRow>(AgreementsView.Name, seen.Id, "applicant", cancellation).Select(row => row.Body).Where(row => row.Version > 0).ConfigureAwait(false))
        {
            var one = await ToldGrants.ReadAsync(room, seen.Definition, row, cancellation).ConfigureAwait(false);
            told.Add(one);
            if (row.Departement is { } place ? seen.Places.Sees(place) && (Departement is null || place == Departement) : Departement is null && seen.Places.Departements is null)
                lines.Add(new ClosedGrant(row, await PayeeAccount.OfAsync(room, row.Application, cancellation).ConfigureAwait(false), !one.Figures.IsEmpty));
        }
        return new ClosedCall(
            seen.Id, seen.Call.Title, seen.Definition, Departement, [.. seen.Definition.Departements.Where(place => seen.Places.Sees(place.Code))], lines.ToImmutable(),
            new ReachedOfCall(seen.Definition, told.ToImmutable()), seen.Places.Departements is null);
    }
}

/// <param name="Told">Of all the call, with what is too small to be shown left out.</param>
/// <param name="IsWhole">The reader sees all of the call.</param>
public sealed record ClosedCall(
    string Call, string Title, ProgrammeDefinition Definition, string? Departement, ImmutableArray<Departement> Departements, ImmutableArray<ClosedGrant> Grants, ReachedOfCall Told, bool IsWhole)
{
    public IEnumerable<PayeeAccount> Accounts => Grants.SelectMany(grant => grant.Accounts);

    public ClosingSums Total => ClosingSums.Of(Accounts);

    /// <summary>Of reports that were accepted.</summary>
    /// <summary>Of several places that are not all, no sum is shown: it would be subtracted from the others.</summary>
    public ImmutableArray<ReachedSum> Reached => (Departement ?? (IsWhole || Departements.Length != 1 ? null : Departements[0].Code)) is { } place ? Told.In(place) : IsWhole ? Told.Everywhere : [];

    /// <summary>By what the reader may have the figures told apart.</summary>
    public IEnumerable<ReachedPart> Parts => IsWhole && Departement is null ? [ReachedPart.Places, ReachedPart.Projects, ReachedPart.Strands] : [ReachedPart.Places, ReachedPart.Projects];

    /// <summary>The same, place by place, project by project or strand by strand, of what the reader sees.</summary>
    public ImmutableArray<ReachedRow> ReachedBy(ReachedPart part) => part switch
    {
        ReachedPart.Places => Told.ByPlace([.. Departements.Where(place => Departement is null || place.Code == Departement)]),
        ReachedPart.Projects => Told.ByProject([.. Grants.Select(grant => grant.Row.Application)]),
        ReachedPart.Strands when IsWhole => Told.ByStrand,
        ReachedPart.Strands => [],
        _ => throw new InvalidOperationException($"{part} is no part."),
    };

    /// <summary>Grants whose final report was not accepted yet.</summary>
    public int Unreported => Grants.Count(grant => !grant.IsTold);
}

/// <param name="IsTold">Its final report is accepted.</param>
public sealed record ClosedGrant(AgreementRow Row, ImmutableArray<PayeeAccount> Accounts, bool IsTold);

/// <summary>granted = paid + to pay − paid back − to be paid back + unspent − written off, as soon as all of it is settled.</summary>
public sealed record ClosingSums(Money Granted, Money Paid, Money Due, Money Received, Money Owed, Money WrittenOff, Money Unspent, int Unsettled, bool IsSound)
{
    public static ClosingSums Of(IEnumerable<PayeeAccount> accounts)
    {
        var all = accounts.ToList();
        return new ClosingSums(
            all.Sum(one => one.Granted), all.Sum(one => one.Advance + one.Balance), all.Sum(one => one.Due), all.Sum(one => one.Received), all.Sum(one => one.Owed), all.Sum(one => one.WrittenOff),
            all.Sum(one => one.Unspent ?? Money.Zero), all.Count(one => one.Unspent is null), all.All(one => one.IsSound));
    }
}
