using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Reading.Organisations;
using GrantsPlatform.Runtime.Chain;

namespace GrantsPlatform.Reading.Paying;

/// <summary>An organisation's bank details beside those that were verified last, and the documents that show whose account it is.</summary>
public sealed record DetailsToCompare(string Organisation) : OrganisationQuery<ComparedDetails>(Organisation, Sought.BankDetails)
{
    private protected override async ValueTask<ComparedDetails?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation)
    {
        if (Sight.OfOffice(Sought.Payments, viewer) is not null) return null;
        var stream = OrganisationState.IdOf(Organisation);
        var history = await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false);
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, null);
        var set = history.LastOrDefault(happened => happened.Data is BankDetailsSet one && one.Hash == body.BankDetails?.Hash);
        var documents = await new StandingDocuments(Organisation).AnswerAsync(room, viewer, cancellation).ConfigureAwait(false);
        return new ComparedDetails(body, contents.Json<BankDetails>(BankDetails.Record))
        {
            SetAt = set?.At,
            SetBy = await NameOfAsync(body.BankDetails?.SetBy, names, cancellation).ConfigureAwait(false),
            VerifiedBy = await NameOfAsync(body.BankDetails?.VerifiedBy, names, cancellation).ConfigureAwait(false),
            Before = await BeforeAsync(room, stream, history, body, names, cancellation).ConfigureAwait(false),
            Statements = [.. (documents ?? []).Where(document => document.Filed.Kind == StandingDocument.BankStatement).OrderByDescending(document => document.Filed.FiledAt)],
            MayVerify = body.BankDetails is { VerifiedBy: null } details && details.SetBy != viewer.Actor
                && Permissions.Check(new VerifyBankDetails(details.Hash), viewer.Actor, body.Scope, viewer.Account, id => id == body.Id ? body : null) is null,
        };
    }

    /// <summary>The last that somebody verified, other than the present ones.</summary>
    private static async ValueTask<VerifiedBefore?> BeforeAsync(
        Room room, StreamId stream, IReadOnlyList<EventEnvelope> history, OrganisationState.Registered body, Names names, CancellationToken cancellation)
    {
        if (history.LastOrDefault(happened => happened.Data is BankDetailsVerified one && one.Hash != body.BankDetails?.Hash) is not { Data: BankDetailsVerified verified } envelope) return null;
        var given = history.LastOrDefault(happened => happened.Data is BankDetailsSet one && one.Hash == verified.Hash);
        var seal = given?.Contents.FirstOrDefault(record => record.Name == BankDetails.Record);
        var bytes = seal is null ? null : await room.Reads.ContentAsync(stream, seal.Name, seal.Version, cancellation).ConfigureAwait(false);
        return new VerifiedBefore(
            bytes is null ? null : Wire.FromStored<BankDetails>(bytes), given?.Data is BankDetailsSet set ? set.LastFour : "", envelope.At, await NameOfAsync(verified.By, names, cancellation).ConfigureAwait(false));
    }

    private static async ValueTask<string?> NameOfAsync(Actor? actor, Names names, CancellationToken cancellation) =>
        actor?.PersonId is { } person ? await names.WriteAsync(() => names.Person(person), cancellation).ConfigureAwait(false) : null;
}

/// <param name="Details">Null when none were given, or when they were erased.</param>
public sealed record ComparedDetails(OrganisationState.Registered Body, BankDetails? Details)
{
    public DateTimeOffset? SetAt { get; init; }

    public string? SetBy { get; init; }

    public string? VerifiedBy { get; init; }

    /// <summary>Null: none was ever verified before these.</summary>
    public VerifiedBefore? Before { get; init; }

    /// <summary>Latest first.</summary>
    public ImmutableArray<KeptDocument> Statements { get; init; } = [];

    public bool MayVerify { get; init; }
}

/// <param name="Details">Null when they were erased.</param>
public sealed record VerifiedBefore(BankDetails? Details, string LastFour, DateTimeOffset At, string? By);
