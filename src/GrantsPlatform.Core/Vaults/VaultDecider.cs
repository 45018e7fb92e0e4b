using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Vaults.VaultState.Known;

namespace GrantsPlatform.Core.Vaults;

/// <summary>Keeps, renews and withdraws the standing documents of an organisation, and reminds of those that run out.</summary>
public sealed class VaultDecider : Decider<VaultState, VaultCommand, VaultEvent>
{
    public const int MostDocuments = 200;

    /// <summary>How long before the end of a document's last day its people are reminded.</summary>
    public static readonly Lead Lead = Lead.OfDays(30);

    public override string Kind => VaultState.Kind;
    public override VaultState Empty => new VaultState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, VaultCommand? command, VaultState state, Facts facts) => command switch
    {
        FileDocument file => [new Need.State(OrganisationState.IdOf(file.Organisation)), new Need.Content(self)],
        ReplaceDocument => [new Need.Content(self)],
        TakeOverDocuments take => TakingOver.NeedsOf(self, take),
        _ => [],
    };

    public override Response Decide(StreamId self, VaultCommand command, VaultState state, Context context) => (command, state) switch
    {
        (FileDocument file, _) => File(self, file, state as Known, context),
        (TakeOverDocuments take, _) => TakingOver.Decide(self, take, state as Known, context),
        (ReplaceDocument replace, Known known) => Replace(self, replace, known, context),
        (WithdrawDocument withdraw, Known known) => Withdraw(withdraw, known, context),
        (_, VaultState.Absent) => new DocumentUnknown(),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    /// <summary>A reminder that was missed still goes out: the next file may need the document.</summary>
    public override Response Tick(StreamId self, VaultState state, Context context) => state is Known known
        ? Response.Accept(known.Documents.Values.Where(document => document.RemindAt <= context.At)
            .Select(document => new DocumentExpiring(document.Number, document.ValidUntil.Required("the last day"))))
        : Response.Nothing;

    public override IEnumerable<Upcoming> Upcoming(VaultState state) => state is Known known
        ? from document in known.Documents.Values
          let at = document.RemindAt
          let until = document.ValidUntil
          where at is not null && until is not null
          select new Upcoming(at.Value, $"Rappel\u202F: {VaultWords.Of(document.Kind)}, valable jusqu’au {French.Date(until.Value)}")
        : [];

    public override VaultState Evolve(VaultState state, VaultEvent happened) => (happened, state) switch
    {
        (DocumentFiled e, VaultState.Absent) => Filed(new Known(e.Organisation), e),
        (DocumentFiled e, Known known) => Filed(known, e),
        (DocumentReplaced e, Known known) => known with
        {
            Documents = known.Documents.SetItem(e.Number, Renewed(known.Documents[e.Number], e)),
        },
        (DocumentWithdrawn e, Known known) => known with { Documents = known.Documents.Remove(e.Number) },
        (DocumentExpiring e, Known known) => known with { Documents = known.Documents.SetItem(e.Number, known.Documents[e.Number] with { Reminded = true }) },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static FiledDocument Renewed(FiledDocument former, DocumentReplaced e) =>
        new(e.Number, former.Kind, e.MediaType, e.Size, e.Hash, e.ValidUntil, e.At, e.By) { Version = former.Version + 1 };

    private static Known Filed(Known known, DocumentFiled e) => known with
    {
        Last = e.Number,
        Documents = known.Documents.Add(e.Number, new FiledDocument(e.Number, e.Kind, e.MediaType, e.Size, e.Hash, e.ValidUntil, e.At, e.By)),
    };

    private static Response File(StreamId self, FileDocument file, Known? known, Context context)
    {
        if (VaultState.IdOf(file.Organisation) != self
            || context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(file.Organisation)) is not { } body) return new OrganisationUnknown();
        if (body.MergedInto is not null) return new OrganisationMergedAway();
        var title = file.Title is null ? null : SingleLine.Of(file.Title);
        if (title is null && (file.Title is not null || file.Kind == StandingDocument.Other)) return new DocumentNeedsTitle();
        if (Wrong(file.File, file.ValidUntil, context) is { } wrong) return wrong;

        var words = new FiledWords(file.File, title);
        var contents = context.Facts.ContentsOf(self);
        if (known?.Documents.Values.Any(one => one.Kind == file.Kind && one.ValidUntil == file.ValidUntil && contents.Json<FiledWords>(FiledWords.RecordOf(one.Number)) == words) == true)
            return Response.Nothing;
        if (known?.Documents.Count >= MostDocuments) return new VaultFull(MostDocuments);
        var number = (known?.Last ?? 0) + 1;
        return Response
            .Accept(new DocumentFiled(self.Key, number, file.Kind, file.File.MediaType, file.File.Size, file.File.Hash, file.ValidUntil, context.At, context.Actor))
            .With(ContentChange.Json(FiledWords.RecordOf(number), words));
    }

    private static Response Replace(StreamId self, ReplaceDocument replace, Known known, Context context)
    {
        if (!known.Documents.TryGetValue(replace.Number, out var former)) return new DocumentUnknown();
        if (Wrong(replace.File, replace.ValidUntil, context) is { } wrong) return wrong;
        var before = context.Facts.ContentsOf(self).Json<FiledWords>(FiledWords.RecordOf(replace.Number));
        var words = new FiledWords(replace.File, before?.Title);
        if (words == before && former.ValidUntil == replace.ValidUntil) return Response.Nothing;
        return former.Version != replace.Version
            ? new DocumentChanged()
            : Response
                .Accept(new DocumentReplaced(replace.Number, replace.File.MediaType, replace.File.Size, replace.File.Hash, replace.ValidUntil, context.At, context.Actor))
                .With(ContentChange.Json(FiledWords.RecordOf(replace.Number), words));
    }

    private static Response Withdraw(WithdrawDocument withdraw, Known known, Context context) =>
        known.Documents.TryGetValue(withdraw.Number, out var standing)
            ? standing.Version != withdraw.Version
                ? new DocumentChanged()
                : Response.Accept(new DocumentWithdrawn(withdraw.Number, context.At, context.Actor)).With(new ContentChange.Erase(FiledWords.RecordOf(withdraw.Number)))
            : withdraw.Number >= 1 && withdraw.Number <= known.Last ? Response.Nothing : new DocumentUnknown();

    private static Refusal? Wrong(UploadRef file, DateOnly? validUntil, Context context) =>
        !ValueCheck.IsFile(file) ? new DocumentFileInvalid()
        : validUntil is { } last && last < ParisTime.DayOf(context.At) ? new DocumentExpiredAlready(last)
        : null;
}
