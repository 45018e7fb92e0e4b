using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Consultations.ConsultationState.Known;

namespace GrantsPlatform.Core.Consultations;

internal static class Asking
{
    public const int MostFiles = 20;
    private const int LongestName = 200;
    private const int LongestQuestion = 2_000;

    public static IEnumerable<Need> Needs(AskOutsideOpinion ask, Facts facts)
    {
        foreach (var file in Named(ask)) yield return new Need.State(ApplicationState.IdOf(file));
        if (Files(ask, facts) is [var first, ..])
            foreach (var need in DefinitionFacts.NeedOf(first.Origin.Programme)) yield return need;
    }

    public static Response Ask(AskOutsideOpinion ask, Known? known, Context context)
    {
        var applications = Named(ask).Distinct().ToImmutableArray();
        var files = Files(ask, context.Facts);
        if (applications.Length is 0 or > MostFiles || applications.Length != ask.Applications.Length || files.Length != applications.Length || files.Any(file => file.Receipt is null || file.Call != files[0].Call))
            return new FilesToConsultOn(MostFiles);
        if (context.Actor.PersonId is { } person && files.Any(file => !file.MayBeSeenBy(person))) return new ActorRecused();
        if (files.FirstOrDefault(file => !IsExamined(file.Phase)) is { } over) return new ApplicationInWrongPhase(PhaseWords.Of(over.Phase));
        if (Wrong(ask) is { } wrong) return wrong;
        var definition = context.Facts.DefinitionUnder(files[0].Origin.Programme, files[0].Origin.Revision);
        if (Hidden(ask, definition) is { IsEmpty: false } hidden) return new PartsToShowUnknown(hidden);
        var due = Zone.Of(files[0].Origin.Zone).EndOf(ask.DueOn);
        var records = (Expert: ContentChange.Json(OutsideExpert.Record, new OutsideExpert(Texts.Line(ask.Name), ask.Mail)), Question: ContentChange.Text(OutsideExpert.QuestionRecord, Texts.Repaired(ask.Question).Trim()));
        var asked = new OutsideOpinionAsked(
            files[0].Call, definition.Code, files[0].Origin.Revision, files.All(file => file.Departement == files[0].Departement) ? files[0].Departement : null,
            applications, [.. ask.Fields.Distinct()], Digest.Of(records.Expert.Bytes.AsSpan()), Digest.Of(records.Question.Bytes.AsSpan()),
            context.At, due, definition.Reminders.Complement, files[0].Origin.Zone, context.Actor);
        if (known is not null) return Wire.Same(known.Asked, asked with { At = known.Asked.At }) ? Response.Nothing : new ConsultationAskedAlready();
        if (DaysAhead.IsTooFar(ask.DueOn, context.At)) return new DayTooFarAhead(ask.DueOn);
        return due <= context.At ? new DayNotAhead(ask.DueOn) : Response.Accept(asked).With(records.Expert, records.Question);
    }

    private static bool IsExamined(Phase phase) => phase is Phase.Submitted or Phase.AwaitingComplement or Phase.Eligible or Phase.UnderReview or Phase.Ready;

    private static Refusal? Wrong(AskOutsideOpinion ask) =>
        ask.Name.IsMissing() || Texts.Length(ask.Name) > LongestName ? new ExpertUnnamed()
        : !MailShape.Fits(ask.Mail) ? new MailInvalid()
        : ask.Question.IsMissing() || Texts.Length(ask.Question) > LongestQuestion ? new QuestionMissing(LongestQuestion)
        : ask.Fields.IsEmpty ? new NoPartToShow()
        : null;

    /// <summary>What is no field of the form. Files that were attached are shown like any other answer, where they are chosen.</summary>
    private static ImmutableArray<string> Hidden(AskOutsideOpinion ask, ProgrammeDefinition definition) =>
        [.. ask.Fields.Where(field => definition.Form.Find(field) is null)];

    private static IEnumerable<string> Named(AskOutsideOpinion ask) => ask.Applications.Where(StreamId.IsKey);

    private static ImmutableArray<ApplicationFacts> Files(AskOutsideOpinion ask, Facts facts) =>
        [.. Named(ask).Distinct().Select(file => facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(file))).OfType<ApplicationFacts>()];
}
