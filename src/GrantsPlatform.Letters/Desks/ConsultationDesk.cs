using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Letters.Consultations;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>Letters about opinions that are asked from outside. Those to whoever is asked are let go once nothing is awaited any more.</summary>
internal static class ConsultationDesk
{
    public static void Fill(LetterBook book)
    {
        book.For<OutsideOpinionAskedNotice>(async (told, asking) => await AwaitedAsync(asking, told.DueAt).ConfigureAwait(false) is { } asked
            ? new OutsideOpinionAskedLetter(asked, asking.Link(LinkPurpose.OutsideOpinion, 1))
            : new Draft.Outdated());
        book.For<OutsideOpinionReminderNotice>(async (told, asking) => await AwaitedAsync(asking, told.DueAt).ConfigureAwait(false) is { } asked
            ? new OutsideOpinionReminderLetter(asked, asking.Link(LinkPurpose.OutsideOpinion, 1))
            : new Draft.Outdated());
        book.OfFile<OutsideOpinionGivenNotice>((_, file) => new OutsideOpinionGivenLetter(file));
    }

    private static async ValueTask<ConsultationFacts?> AwaitedAsync(Asking asking, DateTimeOffset dueAt) =>
        await asking.AskAsync(new ConsultationOfLetter(asking.About)).ConfigureAwait(false) is { } asked && asked.DueAt == dueAt ? asked : null;
}
