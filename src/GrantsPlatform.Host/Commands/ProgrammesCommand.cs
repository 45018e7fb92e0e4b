using System.CommandLine;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Validates a definition and reports every error with its path, its line and the codes around it.</summary>
internal static class ProgrammesCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("fichier") { Description = "Définition de programme (JSON)." };
        var check = new Command("check", "Contrôle une définition et liste toutes ses erreurs.") { file };
        check.SetAction(parsed => Check(terminal, parsed.GetRequiredValue(file)));
        return new Command("programmes", "Définitions de programmes.") { check };
    }

    private static int Check(Terminal terminal, string name)
    {
        var file = Path.GetFullPath(name, terminal.CurrentFolder);
        if (!File.Exists(file)) throw new CommandLineException($"Le fichier «\u00A0{name}\u00A0» n’existe pas.");
        var text = FileText.Read(File.ReadAllBytes(file));
        if (!text.IsGiven) throw new CommandLineException($"«\u00A0{name}\u00A0»\u202F: {text.Refusal.Message} Enregistrez-le en UTF-8.");
        var (definition, errors) = DefinitionReader.Read(Encoding.UTF8.GetBytes(text.Value));
        if (definition is not null)
        {
            terminal.Wrapped($"La définition est valable\u202F: {definition.Title} ({definition.Code}).");
            terminal.Wrapped($"  {French.Count(definition.Form.Fields.Count(), "champ")}, {French.Count(definition.Eligibility.Length, "règle d’éligibilité", "règles d’éligibilité")}, {French.Count(definition.Strands.Length, "volet")}, enveloppe de {French.Amount(definition.TotalEnvelope)}", 2);
            var closed = definition.Applicants.Kinds.Where(kind => kind.LegalForms.IsEmpty).Select(kind => kind.Label).ToList();
            if (closed.Count > 0) terminal.Wrapped($"  Sans catégorie juridique (legalForms), donc fermé aux organismes qui s’inscrivent\u202F: {string.Join(", ", closed)}", 2);
            if (!definition.Invented.IsEmpty) terminal.Wrapped($"  Valeurs inventées, faute de source\u202F: {string.Join(", ", definition.Invented)}", 2);
            return 0;
        }
        terminal.Line($"La définition n’est pas valable\u202F: {French.Count(errors.Length, "erreur")}.");
        foreach (var error in errors)
        {
            terminal.Line($"  {error.Path}");
            terminal.Wrapped($"    ligne {error.Line}, colonne {error.Column}{(error.Codes.IsEmpty ? "" : $"\u202F: {string.Join(" › ", error.Codes)}")}", 4);
            terminal.Wrapped($"    {error.Reason}", 4);
        }
        terminal.Line("Corrigez le fichier aux endroits indiqués, puis contrôlez-le de nouveau.");
        return 1;
    }
}
