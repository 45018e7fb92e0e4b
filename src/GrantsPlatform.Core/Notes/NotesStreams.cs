using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Notes;

internal static class NotesStreams
{
    public static StreamKind Kind { get; } = new(new NotesDecider())
    {
        Word = "notes internes",
        Life = LifeOf.None,
        Policies = [new NotesAfterApplications()],
        Permissions =
        [
            Permission.For<WriteNote>().Roles(Offices.OfFiles),
            Permission.For<CorrectNote>().Roles(Offices.OfFiles),
            Permission.For<WithdrawNote>().Roles(Offices.OfFiles),
            Permission.For<FillFreeColumn>().Roles(Offices.OfFiles),
        ],
    };
}
