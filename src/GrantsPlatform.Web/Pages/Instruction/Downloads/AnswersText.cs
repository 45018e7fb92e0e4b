using System.Text;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Pages.Instruction.Downloads;

/// <summary>What was submitted last as plain text, section by section; tables are in the words of the submission itself.</summary>
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
                var words = new AnswerView(new FieldPlace(field, seen.Sent), answer).Words;
                text.AppendLine($"- {field.Label}").AppendLine($"  {(string.IsNullOrWhiteSpace(words) ? answer is null ? "Non renseigné" : "Tableau ou pièces : voir le dossier mot pour mot et les pièces." : words.Replace("\n", "\n  ", StringComparison.Ordinal))}");
            }
        }
        return text.ToString();
    }
}
