using System.Text;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Forms;
using GrantsPlatform.Reading.Instruction;

namespace GrantsPlatform.Documents.Records;

/// <summary>What was submitted last as plain text, section by section; tables are in the form beside it.</summary>
public static class AnswersText
{
    public static string Of(InstructedFile seen)
    {
        var text = new StringBuilder();
        text.AppendLine($"{seen.File.Origin.ApplicantName}, dossier {seen.Number}").AppendLine(seen.Sent.CallTitle);
        if (!seen.HasAnswers) return text.AppendLine().AppendLine("Le contenu a été effacé.").ToString();
        foreach (var part in seen.Sent.Sections)
        {
            text.AppendLine().AppendLine(part.Title.ToUpperInvariant());
            foreach (var field in seen.Sent.Shown(part))
            {
                var answer = seen.Sent.Answers.Find(field.Code);
                var words = AnswerWords.Of(field, answer, seen.Definition) ?? (answer is not null && StandsApart(field.Type) ? "Voir la demande en document Word, et les pièces." : "Non renseigné");
                text.AppendLine($"- {field.Label}").AppendLine($"  {words.Replace("\n", "\n  ", StringComparison.Ordinal)}");
            }
        }
        return text.ToString();
    }

    private static bool StandsApart(FieldType type) => type is FieldType.Budget or FieldType.Request or FieldType.Partners or FieldType.Targets or FieldType.Uploads;
}
