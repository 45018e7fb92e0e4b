using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Consultations.ConsultationState.Known;

namespace GrantsPlatform.Core.Consultations;

internal static class Answering
{
    public const int LongestWords = 10_000;

    public static Response Give(GiveOutsideOpinion give, Known known, Context context)
    {
        if (!known.Asked.Applications.Contains(give.Application)) return new ConsultationUnknown();
        var words = Texts.Repaired(give.Words).Trim();
        var hash = Digest.Of(words);
        var upload = give.Upload is null ? null : ContentChange.Json(OutsideExpert.UploadOf(give.Application), give.Upload);
        var uploadHash = upload is null ? null : Digest.Of(upload.Bytes.AsSpan());
        if (known.Given.TryGetValue(give.Application, out var given)) return given.View == give.View && given.Hash == hash && given.UploadHash == uploadHash ? Response.Nothing : new OutsideOpinionFinal();
        if (known.End is not null || known.Erased.Contains(give.Application) || context.At >= known.Asked.DueAt) return new ConsultationEnded();
        if (give.View == OutsideView.Words && words.IsMissing()) return new OutsideWordsMissing();
        if (Texts.Length(words) is var length && length > LongestWords) return new OutsideWordsTooLong(length, LongestWords);
        if (give.Upload is { } file && !ValueCheck.IsFile(file)) return new MalformedInput("$.upload");
        return Response.Accept(new OutsideOpinionGiven(give.Application, give.View, hash, context.At, uploadHash))
            .With([ContentChange.Text(OutsideExpert.AnswerOf(give.Application), words), .. upload is null ? (ContentChange[])[] : [upload]]);
    }

    public static Response Erase(StreamId self, EraseOpinion erase, Known known, Context context)
    {
        if (!known.Asked.Applications.Contains(erase.Application) || known.Erased.Contains(erase.Application)) return Response.Nothing;
        var contents = context.Facts.ContentsOf(self);
        var isLast = known.Asked.Applications.All(file => file == erase.Application || known.Erased.Contains(file));
        return Response.Accept(new OpinionErased(erase.Application, context.At)).With([.. contents.Erased().Where(record =>
            isLast || record.Name == OutsideExpert.AnswerOf(erase.Application) || record.Name == OutsideExpert.UploadOf(erase.Application))]);
    }

    public static Response Withdraw(Known known, Context context)
    {
        if (known.Asked.Applications.Any(file => HasSteppedBack(file, context))) return new ActorRecused();
        return known.End == ConsultationEnd.Withdrawn ? Response.Nothing
            : !known.IsOpen ? new ConsultationEnded()
            : new OutsideOpinionWithdrawn(context.At, context.Actor);
    }

    /// <summary>Whatever became of the request: what is wrongly kept is to go at any time.</summary>
    public static Response EraseUpload(string application, Known known, Context context)
    {
        if (known.Given.GetValueOrDefault(application) is not { UploadHash: not null }) return new OutsideUploadUnknown();
        if (HasSteppedBack(application, context)) return new ActorRecused();
        if (known.ErasedUploads.ContainsKey(application)) return Response.Nothing;
        return context.Reason.IsMissing() ? new ReasonMissing()
            : Response.Accept(new OutsideUploadErased(application, context.At, context.Actor)).With(new ContentChange.Erase(OutsideExpert.UploadOf(application)));
    }

    private static bool HasSteppedBack(string application, Context context) =>
        context.Actor.PersonId is { } person && context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(application))?.MayBeSeenBy(person) is false;
}
