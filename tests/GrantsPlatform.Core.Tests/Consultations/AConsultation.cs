using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Consultations;

using Scene = Scenario<ConsultationState, ConsultationCommand, ConsultationEvent>;

/// <summary>On files f-1 and f-2 of the same call, asked by "i-1" until the end of 30 May 2025.</summary>
internal static class AConsultation
{
    public const string May = "2025-05-20T08:00:00Z";
    public const string Due = "2025-05-30T22:00:00Z";

    public static readonly StreamId Id = ConsultationState.IdOf("avis-1");
    public static readonly AskOutsideOpinion Ask = new(["f-1", "f-2"], ["title"], "Dominique Exemple", "dominique@exemple.test", "Le besoin est-il avéré\u202F?", new DateOnly(2025, 5, 30));
    public static readonly GiveOutsideOpinion Yes = new("f-1", OutsideView.Yes, "Oui, la demande est forte.");

    public static readonly UploadRef Signed = new("Avis signé.pdf", "application/pdf", 12_000, new string('a', 64));

    public static Scene New(ApplicationState? second = null) => new Scene(new ConsultationDecider(), Id).By("i-1")
        .Knowing(AFile.Id, AFile.Submitted().State)
        .Knowing(ApplicationState.IdOf("f-2"), second ?? AFile.Submitted().State)
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published());

    public static Scene Asked() => New().When(Ask, May);
    public static Scene Begun() => Asked().When(Yes, May);
    public static Scene BegunWithFile() => Asked().When(Yes with { Upload = Signed }, May);
    public static Scene FileErased() => BegunWithFile().Because("Donnée de santé.").When(new EraseOutsideUpload("f-1"), May);
    public static Scene Whole() => Begun().When(Yes with { Application = "f-2", View = OutsideView.No }, May);
    public static Scene Withdrawn() => Asked().When(new WithdrawOutsideOpinion(), May);
    public static Scene Lapsed() => Asked().WhenTimeIs(Due);
}
