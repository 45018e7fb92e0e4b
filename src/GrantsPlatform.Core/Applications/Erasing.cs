using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>
/// A file goes when it was kept for as long as its programme says: its applicant is warned, and the warning has its days. Drafts that were never sent go by
/// themselves; what was sent is a public archive, and a person has it erased.
/// </summary>
internal static class Erasing
{
    private static readonly TimeOnly Morning = new(8, 0);

    public static IEnumerable<Need> Needs(StreamId self, Known known) =>
    [
        .. DefinitionFacts.NeedOf(known.Origin.Programme), new Need.State(CallState.IdOf(known.Call)), new Need.Content(self),
        .. FileTie.Of(self, known).Select(stream => new Need.State(stream)),
    ];

    /// <summary>As soon as the call has closed over a draft; with the warning, where it comes as late as that.</summary>
    public static IEnumerable<ApplicationEvent> Keep(Known lapsed, Context context)
    {
        var until = KeptOf(lapsed, null, context).Required("the keeping of a draft").Until;
        var kept = new DraftKept(until, until.AddDays(1 - FileReading.DefinitionOf(lapsed, context).Retention.DaysOfWarning()));
        yield return kept;
        if (WarningAt(kept.WarnedOn) <= context.At) yield return Announced(KeptAs.Draft, lapsed with { KeptUntil = until }, context);
    }

    /// <summary>Whoever was told of a day that is too near by now, such as by a purge that was stopped, is told of the one that counts instead.</summary>
    public static Response Announce(StreamId self, AnnounceErasure announce, Known known, Context context)
    {
        if (Refusal(self, announce.As, known, context) is { } refusal) return refusal;
        var announced = Announced(announce.As, known, context);
        return known.ErasableFrom >= announced.From ? Response.Nothing : announced;
    }

    public static Response Erase(StreamId self, EraseFile erase, Known known, Context context) =>
        Refusal(self, erase.As, known, context) is { } refusal ? refusal
        : known.ErasableFrom is not { } from || ParisTime.DayOf(context.At) < from ? new ErasureNotAnnounced()
        : Erased(self, KeptOf(known, Agreement(self, context), context).Required("what was found due"), context);

    public static Response Hold(Known known, Context context) =>
        known.IsOnHold ? Response.Nothing : context.Reason.IsMissing() ? new ReasonMissing() : new HoldPlaced(context.At);

    public static Response Lift(Known known, Context context) =>
        !known.IsOnHold ? Response.Nothing : context.Reason.IsMissing() ? new ReasonMissing() : new HoldLifted(context.At);

    /// <summary>Of a draft that the call has closed over. It is warned of first, and has the days of the warning, whenever the platform comes to it.</summary>
    public static Response Tick(StreamId self, Known lapsed, Context context)
    {
        if (lapsed is not { KeptUntil: { } until, WarnedOn: { } warned, IsOnHold: false, Erased: null }) return Response.Nothing;
        var now = KeptOf(lapsed, null, context).Required("the keeping of a draft");
        if (now.Until > until) return Response.Accept(Keep(lapsed, context));
        if (lapsed.ErasableFrom is { } from) return ParisTime.StartOf(from) <= context.At ? Erased(self, now, context) : Response.Nothing;
        return WarningAt(warned) <= context.At ? Announced(KeptAs.Draft, lapsed, context) : Response.Nothing;
    }

    public static IEnumerable<Upcoming> Upcoming(Known lapsed)
    {
        if (lapsed is not { KeptUntil: { } until, WarnedOn: { } warned, IsOnHold: false, Erased: null }) yield break;
        if (lapsed.ErasableFrom is { } from) yield return new Upcoming(ParisTime.StartOf(from), "Effacement du brouillon, sa durée de conservation étant échue");
        else yield return new Upcoming(WarningAt(warned), () => $"Avertissement avant l’effacement du brouillon, conservé jusqu’au {French.Date(until)}");
    }

    private static Refusal? Refusal(StreamId self, KeptAs announced, Known known, Context context)
    {
        if (known.IsOnHold) return new FileOnHold();
        if (context.Facts.Published<FileTie>(FileTie.AppealOn(self.Key)) is { IsOpen: true }) return new AppealStillOpen();
        if (Agreement(self, context) is { IsOpen: true }) return new AgreementStillRunning();
        if (FileTie.ClaimsOn(self, known).Any(claim => context.Facts.Published<FileTie>(claim) is { IsOpen: true })) return new ClaimStillOpen();
        return KeptOf(known, Agreement(self, context), context) switch
        {
            null => new KeepingNotBegun(),
            var kept when kept.As != announced => new FileKeptOtherwise(),
            var kept when !kept.IsOver(ParisTime.DayOf(context.At)) => new FileStillKept(kept.Until),
            _ => null,
        };
    }

    private static FileTie? Agreement(StreamId self, Context context) => context.Facts.Published<FileTie>(FileTie.AgreementOf(self.Key));

    private static Kept? KeptOf(Known known, FileTie? agreement, Context context) =>
        Keeping.Of(known, FileReading.DefinitionOf(known, context).Retention, Drafting.CallOf(known, context).ClosesAt, agreement);

    private static ErasureAnnounced Announced(KeptAs how, Known known, Context context)
    {
        var notBefore = ParisTime.DayOf(context.At).AddDays(FileReading.DefinitionOf(known, context).Retention.DaysOfWarning());
        var over = known.KeptUntil is { } until ? until.AddDays(1) : notBefore;
        return new ErasureAnnounced(over > notBefore ? over : notBefore, how, context.At, known.ErasableFrom);
    }

    private static Response.Accepted Erased(StreamId self, Kept kept, Context context)
    {
        var contents = context.Facts.ContentsOf(self);
        return Response.Accept(new FileErased(kept.As, kept.Until, contents.Records.Count, context.At)).With([.. contents.Erased()]);
    }

    private static DateTimeOffset WarningAt(DateOnly day) => ParisTime.At(day, Morning);
}
