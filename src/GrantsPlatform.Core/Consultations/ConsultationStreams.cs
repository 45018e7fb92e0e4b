using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Consultations;

internal static class ConsultationStreams
{
    public static StreamKind Kind { get; } = new(new ConsultationDecider())
    {
        Word = "demande d’avis extérieur",
        Life = LifeOf.None,
        Views = [new ConsultationsView()],
        Policies = [new ConsultationPolicy(), new ConsultationsAfterApplications()],
        Permissions =
        [
            Permission.For<AskOutsideOpinion>().Roles(Offices.OfFiles),
            // Whoever is asked, who has no account.
            Permission.For<GiveOutsideOpinion>().MailedLink(),
            Permission.For<EraseOutsideUpload>().Roles(Offices.OfFiles),
            Permission.For<WithdrawOutsideOpinion>().Roles(Offices.OfFiles),
            Permission.For<EraseOpinion>().SystemOnly(),
        ],
    };
}
