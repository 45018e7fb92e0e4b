using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Mails;

internal static class MailStreams
{
    public static StreamKind Kind { get; } = new(new MailDecider())
    {
        Word = "courriel",
        Life = LifeOf.None,
        Views = [new MailsView()],
        Policies = [new MailsAfterAccounts()],
        Permissions =
        [
            Permission.For<NoteMail>().SystemOnly(),
            Permission.For<EraseMail>().SystemOnly(),
        ],
    };
}
