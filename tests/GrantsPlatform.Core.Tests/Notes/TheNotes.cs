using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Conversations;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Notes;

using Scene = Scenario<NotesState, NoteCommand, NoteEvent>;

/// <summary>About file f-1: "i-1" and "i-2" are of the service, "editor" of the applicant.</summary>
internal static class TheNotes
{
    public const string May = "2025-05-12T08:00:00Z";

    public static readonly StreamId Id = NotesState.IdOf("f-1");
    public static readonly WriteNote First = new("f-1", "Appeler la mairie.");

    /// <summary>With two columns of the service's own.</summary>
    public static ProgrammeState Programme => Sample.Published(Sample.Definition with
    {
        FreeColumns = [new FreeColumn("visited", "Visite", FreeColumnType.Day), new FreeColumn("priority", "Priorité", FreeColumnType.Choice, [new Option("high", "Haute")])],
    });

    public static FillFreeColumn Fill(string column, object? value, int version) => new("f-1", column, JsonSerializer.SerializeToElement(value), version);

    public static Scene Filled() => New().When(Fill("visited", "2025-05-12", 0), May);

    public static Scene New(ApplicationState? file = null) => new Scene(new NotesDecider(), Id).By("i-1")
        .Knowing(AFile.Id, file ?? AFile.Submitted().State)
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Programme)
        .Knowing(OrganisationState.IdOf(Sample.Body), AConversation.Applicant);

    public static Scene Written(ApplicationState? file = null) => New(file).When(First, May);
    public static Scene Corrected() => Written().When(new CorrectNote("f-1", 1, 1, "Appeler la mairie lundi."), May);
    public static Scene Withdrawn() => Written().When(new WithdrawNote("f-1", 1, 1), May);
}
