using System.Text;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Forms;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Records;

/// <summary>The record of a file as plain text. Each note of the service bears the mark of what is internal, wherever the text is cut.</summary>
public static class RecordText
{
    public const string Internal = "[interne]";

    private static string? Marked(string? note) => note is null ? "Note retirée." : $"{Internal} {note.Replace("\n", $"\n  {Internal} ", StringComparison.Ordinal)}";

    /// <param name="inside">With what the service keeps for itself.</param>
    public static string Of(InstructedFile seen, bool inside = true)
    {
        var zone = seen.File.Zone;
        var text = new StringBuilder();
        text.AppendLine($"{seen.File.Origin.ApplicantName}, dossier {seen.Number}").AppendLine(seen.Sent.CallTitle).AppendLine($"État\u202F: {PhaseWords.Of(seen.File.Phase)}");
        Part("Historique", seen.History.Reverse().Select(line => ($"{French.Meeting(line.At, zone)}, {line.By}\u202F: {line.What}", line.Reason)));
        Part("Compléments demandés", seen.Complements.Reverse().Select(one => ($"{French.Meeting(one.At, zone)}\u202F: {string.Join(", ", one.Fields)} ({ComplementEnds.Of(one.End).ToLowerInvariant()})", one.Reason)));
        Part("Messages", (seen.Messages?.All ?? []).Select(one => ($"{French.Meeting(one.At, zone)}, {one.By} ({(one.From == Side.Service ? "service" : "porteur")}){(one.Said.Uploads.IsEmpty ? "" : $", avec {French.List(one.Said.Uploads.Select(file => file.Name))}")}", (string?)one.Said.Text)));
        Part("Avis extérieurs", seen.Outside.Reverse().Select(one => ($"{French.Meeting(one.At, zone)}, {one.Expert ?? "nom effacé"}\u202F: {(one.Given is { } given ? ConsultationEventWords.Of(given.View) : "sans réponse")}{(one.Upload is { } file ? $", avec {file.Name}" : "")}", one.Words)));
        if (!inside) return text.ToString();
        Part("Colonnes du service", seen.Columns.Where(column => column.Value is not null).Select(column => ($"{Internal} {column.Column.Label}\u202F: {AnswerWords.Of(column.Column.AsField, column.Value, seen.Definition)}", (string?)null)));
        Part("Notes internes", (seen.Notes?.All ?? []).Select(note => ($"{Internal} {French.Meeting(note.At, zone)}, {note.By}", Marked(note.Text))));
        return text.ToString();

        void Part(string title, IEnumerable<(string Head, string? Words)> entries)
        {
            var any = false;
            foreach (var (head, words) in entries)
            {
                if (!any) text.AppendLine().AppendLine(title);
                any = true;
                text.AppendLine($"- {head}");
                if (!string.IsNullOrEmpty(words)) text.AppendLine($"  {words}");
            }
        }
    }
}
