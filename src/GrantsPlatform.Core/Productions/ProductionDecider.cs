using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Productions.ProductionState.Known;

namespace GrantsPlatform.Core.Productions;

/// <summary>One document: asked for, made, kept for some days, gone. What comes late, once it is over, changes nothing.</summary>
public sealed class ProductionDecider : Decider<ProductionState, ProductionCommand, ProductionEvent>
{
    public const int LongestTitle = 300;
    public const int LongestArguments = 16_000;
    public const int MostParts = 500;

    /// <summary>Long enough for a week-end and a day off; short, for it may hold personal data.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public override string Kind => ProductionState.Kind;
    public override ProductionState Empty => new ProductionState.Absent();

    public override Response Decide(StreamId self, ProductionCommand command, ProductionState state, Context context) => (command, state) switch
    {
        (OrderDocument order, ProductionState.Absent) => Order(order, context),
        (OrderDocument, Known) => Response.Nothing,
        (_, ProductionState.Absent) => new ProductionUnknown(),
        (DiscardDocument, Known { Phase: not ProductionPhase.Gone }) => Gone(context),
        (OrderDocumentAgain, Known { Phase: ProductionPhase.NotMade }) => Response.Accept(new DocumentOrderedAgain(context.At)).With(new ContentChange.Erase(DocumentOrder.WhyRecord)),
        (NoteAttempt note, Known { Phase: ProductionPhase.UnderWay } known) => note.Attempt < 0 ? new MalformedInput("$.attempt") : note.Attempt == known.Attempt ? Response.Nothing : new DocumentTried(note.Attempt),
        (SettleParts settle, Known { Phase: ProductionPhase.Made } known) => Settle(settle, known, context),
        (NoteProgress note, Known { Phase: ProductionPhase.UnderWay } known) => Advance(note, known),
        (NoteMade note, Known { Phase: ProductionPhase.UnderWay }) =>
            Response.Accept(new DocumentMade(context.At, note.File.Size, note.File.Rows, note.File.Hash)).With(ContentChange.Json(DocumentOrder.FileRecord, note.File)),
        (NoteNotMade note, Known { Phase: ProductionPhase.UnderWay }) =>
            Response.Accept(new DocumentNotMade(context.At, note.Why.Code)).With(ContentChange.Json(DocumentOrder.WhyRecord, note.Why)),
        (_, Known) => Response.Nothing,
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, ProductionState state, Context context) => EndOf(state) <= context.At ? Gone(context) : (Response)Response.Nothing;

    public override IEnumerable<Upcoming> Upcoming(ProductionState state) => EndOf(state) is { } end ? [new Upcoming(end, "Effacement du document préparé")] : [];

    public override ProductionState Evolve(ProductionState state, ProductionEvent happened) => (happened, state) switch
    {
        (DocumentOrdered e, _) => new Known(e.By, e.Document, e.At, ProductionPhase.UnderWay, 0, 0, null, null, null),
        (DocumentAdvanced e, Known known) => known with { Done = e.Done, Of = e.Of },
        (DocumentTried e, Known known) => known with { Attempt = e.Attempt },
        (DocumentOrderedAgain e, Known known) => known with { Phase = ProductionPhase.UnderWay, OrderedAt = e.At, EndedAt = null, Done = 0, Of = 0, Attempt = 0 },
        (PartsSettled e, Known known) => known with { Settled = known.Settled.AddRange(e.Parts.Select(part => KeyValuePair.Create(part, e.As))) },
        (DocumentMade e, Known known) => known with { Phase = ProductionPhase.Made, EndedAt = e.At, Size = e.Size, Rows = e.Rows },
        (DocumentNotMade e, Known known) => known with { Phase = ProductionPhase.NotMade, EndedAt = e.At },
        (DocumentGone, Known known) => known with { Phase = ProductionPhase.Gone },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static DateTimeOffset? EndOf(ProductionState state) => state is Known { Phase: not ProductionPhase.Gone } known ? (known.EndedAt ?? known.OrderedAt) + Kept : null;

    private static Response Order(OrderDocument order, Context context)
    {
        if (context.Actor.PersonId is not { } person) return new NotAllowed("order-document");
        if (!StreamId.IsKey(order.Document)) return new MalformedInput("$.document");
        if (order.Title is not { Length: > 0 and <= LongestTitle }) return new MalformedInput("$.title");
        if (order.Arguments is not { Length: <= LongestArguments }) return new MalformedInput("$.arguments");
        var said = new DocumentOrder(order.Title, order.Arguments);
        return Response.Accept(new DocumentOrdered(person, order.Document, context.At, Digest.Of(Wire.ToBytes(said)))).With(ContentChange.Json(DocumentOrder.Record, said));
    }

    /// <summary>Once each: what was dealt with stays so.</summary>
    private static Response Settle(SettleParts settle, Known known, Context context)
    {
        if (settle.Parts is not { IsDefault: false, Length: > 0 and <= MostParts } || !settle.Parts.All(StreamId.IsKey)) return new MalformedInput("$.parts");
        if (!StreamId.IsKey(settle.As)) return new MalformedInput("$.as");
        return settle.Parts.Distinct().Where(part => !known.Settled.ContainsKey(part)).ToImmutableArray() is { IsEmpty: false } open
            ? new PartsSettled(open, settle.As, context.At)
            : Response.Nothing;
    }

    /// <summary>Made a second time after it was cut off, it does not go back.</summary>
    private static Response Advance(NoteProgress note, Known known) =>
        note.Of <= 0 || note.Done < 0 || note.Done > note.Of ? new MalformedInput("$.done")
        : note.Done > known.Done || note.Of != known.Of ? new DocumentAdvanced(note.Done, note.Of)
        : Response.Nothing;

    private static Response.Accepted Gone(Context context) => Response.Accept(new DocumentGone(context.At))
        .With(new ContentChange.Erase(DocumentOrder.Record)).With(new ContentChange.Erase(DocumentOrder.FileRecord)).With(new ContentChange.Erase(DocumentOrder.WhyRecord));
}
