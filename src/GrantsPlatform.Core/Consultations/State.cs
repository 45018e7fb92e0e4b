using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Consultations;

/// <summary>What somebody without an account has to say on files, who was asked by one mail.</summary>
public abstract record ConsultationState
{
    public const string Kind = "consultation";

    public static StreamId IdOf(string consultation) => StreamId.Named(Kind, consultation);

    public sealed record Absent : ConsultationState;

    public sealed record Known(OutsideOpinionAsked Asked) : ConsultationState, IScoped, IPublishes<LivesUnder>
    {
        /// <summary>By file.</summary>
        public ImmutableSortedDictionary<string, OutsideOpinionGiven> Given { get; init; } = ImmutableSortedDictionary.Create<string, OutsideOpinionGiven>(StringComparer.Ordinal);

        /// <summary>By file: what came with its opinion and was erased.</summary>
        public ImmutableSortedDictionary<string, OutsideUploadErased> ErasedUploads { get; init; } = ImmutableSortedDictionary.Create<string, OutsideUploadErased>(StringComparer.Ordinal);

        /// <summary>Files that have been erased since.</summary>
        public ImmutableSortedSet<string> Erased { get; init; } = [];

        /// <summary>Its day passed, or it was withdrawn.</summary>
        public ConsultationEnd? End { get; init; }

        public DateTimeOffset RemindedUntil { get; init; } = Asked.At;

        /// <summary>Something is still awaited; what was given is final.</summary>
        public bool IsOpen => End is null && Asked.Applications.Any(file => !Given.ContainsKey(file) && !Erased.Contains(file));

        public Zone Zone => Zone.Of(Asked.Zone);

        LivesUnder IPublishes<LivesUnder>.Published => new(Asked.Programme, Asked.Revision);

        public Scope Scope => new(Asked.Programme, Asked.Departement, []);
    }
}

public enum ConsultationEnd
{
    Lapsed,
    Withdrawn,
}

public enum OutsideView
{
    Yes,
    No,

    /// <summary>Neither: what there is to say is in the words.</summary>
    Words,
}

/// <summary>The erasable record of whoever is asked.</summary>
public sealed record OutsideExpert(string Name, string Mail)
{
    public const string Record = "expert";
    public const string QuestionRecord = "question";

    private const string Answers = "answer/";
    private const string Uploads = "upload/";

    public static string AnswerOf(string application) => Answers + application;
    public static string UploadOf(string application) => Uploads + application;

    /// <summary>Whether a record is what the expert has answered, or what came with it.</summary>
    public static bool IsAnswer(string record) => record.StartsWith(Answers, StringComparison.Ordinal) || record.StartsWith(Uploads, StringComparison.Ordinal);
}
