using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Registers.RegisterState.Known;

namespace GrantsPlatform.Core.Registers;

public sealed class RegisterDecider : Decider<RegisterState, RegisterCommand, RegisterEvent>
{
    public override string Kind => RegisterState.Kind;
    public override RegisterState Empty => new RegisterState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, RegisterCommand? command, RegisterState state, Facts facts) => (command, state) switch
    {
        (OpenRegister open, RegisterState.Absent) =>
        [
            new Need.State(ApplicationState.IdOf(open.Application)),
            .. facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(open.Application)) is { } file ? DefinitionFacts.NeedOf(file.Origin.Programme) : [],
        ],
        (AddRows add, Known known) => OfRows(self, known, Writing.Meets(self, add.Rows, known)),
        (ImportRows import, Known known) => OfRows(self, known, Writing.Meets(self, import.Rows, known)),
        (CorrectRow correct, Known known) => OfRows(self, known, Writing.Meets(self, [correct.Row], known)),
        (SealIndicators, Known known) => OfRows(self, known, contents: true),
        (EraseRows or PurgeRows or null, Known) => [new Need.Content(self)],
        _ => [],
    };

    public override Response Decide(StreamId self, RegisterCommand command, RegisterState state, Context context) => (command, state) switch
    {
        (OpenRegister open, _) => Open(self, open, state, context),
        (_, RegisterState.Absent) => new RegisterUnknown(),
        (AddRows add, Known known) => Writing.Add(self, add, known, context),
        (CorrectRow correct, Known known) => Writing.Correct(self, correct, known, context),
        (ImportRows import, Known known) => Writing.Import(self, import, known, context),
        (EraseRows erase, Known known) => Erasing.Erase(self, erase, known, context),
        (PurgeRows, Known known) => Erasing.Purge(self, known, context),
        (SealIndicators seal, Known known) => Sealing.Seal(self, seal, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, RegisterState state, Context context) =>
        state is Known known ? Erasing.Purge(self, known, context) : Response.Nothing;

    public override RegisterState Evolve(RegisterState state, RegisterEvent happened) => (happened, state) switch
    {
        (RegisterOpened e, RegisterState.Absent) => new Known(e),
        (RowsAdded e, Known known) => Marked(known, e.Marks),
        (RowCorrected e, Known known) => Marked(known, [e.Mark]),
        (RowsImported e, Known known) => Marked(known, e.Marks),
        (RowsErased e, Known known) => known with { Marks = known.Marks.RemoveRange(e.Keys) },
        (RowsPurged e, Known known) => known with { Marks = known.Marks.RemoveRange(e.Keys), PurgedOn = ParisTime.DayOf(e.At) },
        (IndicatorsSealed e, Known known) => known with { Seals = known.Seals.SetItem(e.Period.Name(), e), LastSeal = e },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    public override IEnumerable<Upcoming> Upcoming(RegisterState state) =>
        state is Known { NextErasure: { } day }
            ? [new Upcoming(ParisTime.EndOf(day), "Effacement des lignes dont la durée de conservation est échue")]
            : [];

    private static IEnumerable<Need> OfRows(StreamId self, Known known, bool contents) =>
        [.. DefinitionFacts.NeedOf(known.Origin.Programme), .. contents ? [new Need.Content(self)] : Array.Empty<Need>()];

    private static Known Marked(Known known, IEnumerable<RowMark> marks) =>
        known with { Marks = known.Marks.SetItems(marks.Select(mark => KeyValuePair.Create(mark.Key, mark))) };

    private static Response Open(StreamId self, OpenRegister open, RegisterState state, Context context)
    {
        if (self != RegisterState.IdOf(open.Application)) return new RegisterOfAnother(open.Application);
        if (state is Known) return Response.Nothing;
        if (context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(open.Application)) is not { } file) return new ApplicationUnknown();
        if (file.ToldPhase() is not Phase.Decided { Outcome: Outcome.Awarded }) return new FileNotAwarded();
        return context.Facts.DefinitionOf(file.Origin.Programme, file.Origin.Revision)?.Register is null
            ? new RegisterNotForeseen()
            : new RegisterOpened(open.Application, file.Call, file.Origin.Programme, file.Origin.Revision, file.Origin.Organisation, context.At);
    }
}
