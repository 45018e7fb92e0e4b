using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Records;

/// <summary>The opinions that instructors have given of a file, with their notes and reasons, as plain text.</summary>
public static class AssessmentsText
{
    /// <summary>Null: no opinion is given yet that its reader may see.</summary>
    public static string? Of(InstructedFile seen)
    {
        var text = new StringBuilder();
        text.AppendLine($"{seen.File.Origin.ApplicantName}, dossier {seen.Number}").AppendLine(seen.Sent.CallTitle);
        var given = seen.Levels.Where(level => level.Given is not null).ToList();
        foreach (var level in given) Add(text, seen, level);
        return given.Count == 0 ? null : text.ToString();
    }

    private static void Add(StringBuilder text, InstructedFile seen, LevelWork level)
    {
        if (level.Given is not { } given) return;
        text.AppendLine().AppendLine(level.Level.Label.ToUpperInvariant())
            .AppendLine($"Avis {CodeWords.Of(given.Opinion.Opinion)} de {level.InstructorName}, le {French.Date(ParisTime.DayOf(given.At))}\u202F: {French.Number(given.Opinion.Score)} sur 100");
        Words(text, level.Reasons);
        foreach (var criterion in seen.Definition.Scoring.Criteria)
        {
            text.AppendLine($"- {criterion.Label}\u202F: {(level.Work.Scores.TryGetValue(criterion.Code, out var score) ? CodeWords.Of(criterion, score) : "sans note")}");
            Words(text, level.Words?.Justifications.GetValueOrDefault(criterion.Code));
        }
        Titled("Points forts", level.Words?.Strengths);
        Titled("Points faibles", level.Words?.Weaknesses);
        foreach (var line in given.Opinion.Proposed)
            text.AppendLine($"- Proposé, {seen.Definition.FindStrand(line.Strand)?.Label ?? line.Strand}, {line.Year}, {seen.Sent.NameOf(line.Payee)}\u202F: {French.Amount(line.Amount)}");

        void Titled(string title, string? words)
        {
            if (string.IsNullOrWhiteSpace(words)) return;
            text.AppendLine($"- {title}");
            Words(text, words);
        }
    }

    private static void Words(StringBuilder text, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words)) text.AppendLine($"  {words.Replace("\n", "\n  ", StringComparison.Ordinal)}");
    }
}
