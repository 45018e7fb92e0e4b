using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Consultations;

public abstract record ConsultationEvent : Event;

/// <summary>Who is asked and what are the content records <see cref="OutsideExpert.Record"/> and "question"; the hashes are those of their bytes.</summary>
/// <param name="Departement">That of all the files; null: they lie in several.</param>
[StoredAs("consultation.asked")]
public sealed record OutsideOpinionAsked(
    string Call, string Programme, int Revision, string? Departement, ImmutableArray<string> Applications, ImmutableArray<string> Fields,
    string ExpertHash, string QuestionHash, DateTimeOffset At, DateTimeOffset DueAt, ImmutableArray<Lead> ReminderLeads, string? Zone, Actor By) : ConsultationEvent;

[StoredAs("consultation.reminder-due")]
public sealed record OutsideOpinionReminderDue(DateTimeOffset DueAt, Lead Lead) : ConsultationEvent, ITouchesNoView;

/// <summary>The words are in the content record <see cref="OutsideExpert.AnswerOf"/>, what goes with them in <see cref="OutsideExpert.UploadOf"/>.</summary>
/// <param name="UploadHash">Of the bytes of that record; null: nothing goes with them.</param>
[StoredAs("consultation.answered", 2)]
public sealed record OutsideOpinionGiven(string Application, OutsideView View, string Hash, DateTimeOffset At, string? UploadHash = null) : ConsultationEvent, ITouchesNoView;

/// <summary>The record <see cref="OutsideExpert.UploadOf"/> is gone, and the file with it unless something else refers to the same content.</summary>
[StoredAs("consultation.upload-erased")]
public sealed record OutsideUploadErased(string Application, DateTimeOffset At, Actor By) : ConsultationEvent, ITouchesNoView;

[StoredAs("consultation.lapsed")]
public sealed record OutsideOpinionLapsed(DateTimeOffset DueAt) : ConsultationEvent, ITouchesNoView;

[StoredAs("consultation.withdrawn")]
public sealed record OutsideOpinionWithdrawn(DateTimeOffset At, Actor By) : ConsultationEvent, ITouchesNoView;

[StoredAs("consultation.opinion-erased")]
public sealed record OpinionErased(string Application, DateTimeOffset At) : ConsultationEvent, ITouchesNoView;
