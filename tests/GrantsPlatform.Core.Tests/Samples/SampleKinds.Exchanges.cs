using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Consultations;
using GrantsPlatform.Core.Tests.Conversations;
using GrantsPlatform.Core.Tests.Notes;
using GrantsPlatform.Core.Tests.Vaults;
using GrantsPlatform.Core.Vaults;

namespace GrantsPlatform.Core.Tests.Samples;

/// <summary>What passes between applicants, their partners and the service beside the file itself.</summary>
internal static partial class SampleKinds
{
    private static SampleKind Vaults => new(new VaultDecider(), AVault.Id, Facts.None.With(Organisation, Sample.Organisation()).With(VaultState.IdOf("o-3"), AVault.Filled().State).With(VaultState.IdOf("o-3"), AVault.Filled().Contents),
        state => state is VaultState.Known known ? known.Documents.IsEmpty ? "empty" : known.Documents.Values.Any(document => document.Reminded) ? "reminded" : "filled" : "absent",
        [SampleState.Of(AVault.New()), SampleState.Of(AVault.Filled()), SampleState.Of(AVault.Reminded()), SampleState.Of(AVault.Emptied())],
        [
            On(new FileDocument(Sample.Body, StandingDocument.AnnualAccounts, AVault.File("comptes.pdf", 'd')), AVault.March),
            On(new ReplaceDocument(2, 1, AVault.File("attestation-2026.pdf", 'c'), new DateOnly(2026, 6, 30)), AVault.March),
            On(new WithdrawDocument(1, 1), AVault.March), On(new WithdrawDocument(1, 2), AVault.March), On(new TakeOverDocuments("o-3"), AVault.March), Tick(AVault.ReminderAt),
        ]);

    private static SampleKind Conversations => new(new ConversationDecider(), AConversation.Id,
        Facts.None.With(AFile.Id, AFile.Submitted().State).With(Sample.Call, Sample.CallIn(CallPhase.Closed)).With(Organisation, AConversation.Applicant),
        state => state is ConversationState.Known known ? known.UnreadBy(Side.Service) > 0 ? "unread-by-service" : known.UnreadBy(Side.Applicant) > 0 ? "unread-by-applicant" : "read" : "absent",
        [SampleState.Of(AConversation.New()), SampleState.Of(AConversation.Asked()), SampleState.Of(AConversation.Answered()), SampleState.Of(AConversation.Read())],
        [On(AConversation.Question, AConversation.May), On(new MarkRead("f-1", 2), AConversation.May), On(new MarkRead("f-1", 2), AConversation.May, by: Actor.Person("editor"))]);

    private static SampleKind Notes => new(new NotesDecider(), TheNotes.Id,
        Facts.None.With(AFile.Id, AFile.Submitted().State).With(Organisation, Sample.Organisation()).With(Core.Programmes.ProgrammeState.IdOf(Sample.Programme), TheNotes.Programme),
        state => state is NotesState.Known known ? !known.Columns.IsEmpty ? "column-filled" : known.Notes.Any(note => note.IsWithdrawn) ? "withdrawn" : known.Notes.Any(note => note.CorrectedAt is not null) ? "corrected" : "written" : "absent",
        [SampleState.Of(TheNotes.New()), SampleState.Of(TheNotes.Written()), SampleState.Of(TheNotes.Corrected()), SampleState.Of(TheNotes.Withdrawn()), SampleState.Of(TheNotes.Filled())],
        [On(TheNotes.First, TheNotes.May), On(new CorrectNote("f-1", 1, 1, "Autrement."), TheNotes.May), On(new WithdrawNote("f-1", 1, 1), TheNotes.May), On(new WithdrawNote("f-1", 1, 2), TheNotes.May), On(TheNotes.Fill("visited", "2025-05-20", 0), TheNotes.May), On(TheNotes.Fill("visited", null, 1), TheNotes.May)]);

    private static SampleKind Consultations => new(new ConsultationDecider(), AConsultation.Id,
        Facts.None.With(AFile.Id, AFile.Submitted().State).With(Core.Applications.ApplicationState.IdOf("f-2"), AFile.Submitted().State).With(Core.Programmes.ProgrammeState.IdOf(Sample.Programme), Sample.Published()),
        state => state is ConsultationState.Known known ? known.End is { } end ? Wire.NameOf(end) : known.IsOpen ? known.Given.IsEmpty ? "asked" : known.Given.Values.Any(given => given.UploadHash is not null) ? known.ErasedUploads.IsEmpty ? "begun-with-file" : "file-erased" : "begun" : "given" : "absent",
        [
            SampleState.Of(AConsultation.New()), SampleState.Of(AConsultation.Asked()), SampleState.Of(AConsultation.Begun()), SampleState.Of(AConsultation.BegunWithFile()), SampleState.Of(AConsultation.FileErased()), SampleState.Of(AConsultation.Whole()),
            SampleState.Of(AConsultation.Withdrawn()), SampleState.Of(AConsultation.Lapsed()),
        ],
        [
            On(AConsultation.Ask, AConsultation.May), On(AConsultation.Yes, AConsultation.May, by: Actor.Link), On(new WithdrawOutsideOpinion(), AConsultation.May),
            On(new EraseOutsideUpload("f-1"), AConsultation.May), On(new EraseOpinion("f-1"), AConsultation.May),
            Tick("2025-05-27T06:00:00Z"), Tick(AConsultation.Due),
        ]);
}
