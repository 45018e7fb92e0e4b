using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>Files: those that are there, those that come with the form, and those that the organisation keeps for all its files.</summary>
internal sealed class UploadsEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.Uploads];
    public override string View => "Fields/_Uploads";
    public override string Shown => "Fields/_UploadsShown";

    /// <summary>The files themselves, in no form that comes from outside: it holds them as tokens.</summary>
    private static string KeptName(FieldPlace place) => place.Part("kept");

    public static string TokenName(FieldPlace place) => place.Part("file");
    public static string NewName(FieldPlace place) => place.Part("new");
    public static string VaultName(FieldPlace place) => place.Part("vault");
    public static string RemoveName(FieldPlace place) => place.Part("remove");

    public static ImmutableArray<UploadRef> FilesIn(FieldPlace place, Inputs inputs) =>
        [.. inputs.Many(KeptName(place)).Select(Parse).OfType<UploadRef>()];

    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) => Keep(place, inputs, Stored.List<UploadRef>(answer));

    public override TypedAnswer Read(FieldPlace place, Inputs inputs)
    {
        var files = FilesIn(place, inputs);
        return files.IsEmpty ? TypedAnswer.Nothing : TypedAnswer.Of(files);
    }

    public override async ValueTask<Prepared> PrepareAsync(FieldPlace place, Inputs inputs, FieldDesk desk, CancellationToken cancellation)
    {
        List<FormProblem> problems = [];
        var read = inputs.Many(TokenName(place)).Where(token => token.Length > 0).Select(token => desk.Tokens.Read(place.Draft.Id, token)).ToList();
        List<UploadRef> files = [.. read.OfType<UploadRef>()];
        var stored = Stored.List<UploadRef>(place.Draft.Answers.Find(place.Field.Code));
        var saved = stored.Select(file => file.Hash).ToHashSet();
        if (files.Count < read.Count)
        {
            problems.Add(new FormProblem(NewName(place), "Un fichier joint à ce formulaire n’a pas été reconnu\u202F: il n’a pas été enregistré.", "Déposez-le de nouveau, puis enregistrez la rubrique."));
            // It may be one of those that are there: none of them goes because of it.
            files.AddRange(stored);
        }
        // A form may be older than the patience with a file that nothing refers to.
        foreach (var token in files.Where(file => !saved.Contains(file.Hash)).ToList())
            if (!await desk.Files.KeepAsync(token.Hash, cancellation).ConfigureAwait(false))
            {
                files.Remove(token);
                problems.Add(Problem(place, token.Name, new Core.Files.FileGone()));
            }
        files.AddRange(await FromVaultAsync(place, inputs, desk, problems, cancellation).ConfigureAwait(false));
        foreach (var sent in inputs.Files(NewName(place)))
        {
            var taken = await desk.Intake.TakeAsync(place.Draft, place.Field, sent, cancellation).ConfigureAwait(false);
            if (taken.IsGiven) files.Add(taken.Value);
            else problems.Add(Problem(place, sent.FileName, taken.Refusal));
        }
        // The form of an answer is the field's own check: what it would refuse is not taken in beside what is right.
        foreach (var wrong in files.ToList())
            if (FormCheck.CheckValue(place.Draft.Definition, place.Field.Code, TypedAnswer.Of(new[] { wrong }).Answer) is { } problem)
            {
                files.Remove(wrong);
                problems.Add(new FormProblem(NewName(place), problem.Message));
            }
        var emptied = inputs.Without(TokenName(place)).Without(NewName(place)).Without(VaultName(place));
        return new Prepared(Keep(place, emptied, files.DistinctBy(file => file.Hash)), [.. problems]);
    }

    public override Inputs? Pressed(FieldPlace place, Inputs inputs) => inputs.Has(RemoveName(place))
        ? Keep(place, inputs.Without(RemoveName(place)), FilesIn(place, inputs).Where(file => file.Hash != inputs.One(RemoveName(place))))
        : null;

    private static Inputs Keep(FieldPlace place, Inputs inputs, IEnumerable<UploadRef> files) =>
        inputs.With(KeptName(place), [.. files.Select(file => JsonSerializer.Serialize(file, Wire.Options))]);

    private static UploadRef? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadRef>(json, Wire.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FormProblem Problem(FieldPlace place, string name, Refusal refusal) =>
        new(NewName(place), $"«\u00A0{French.InQuotes(name)}\u00A0»\u202F: {refusal.Message}", refusal.Remedy);

    private static async ValueTask<IEnumerable<UploadRef>> FromVaultAsync(FieldPlace place, Inputs inputs, FieldDesk desk, List<FormProblem> problems, CancellationToken cancellation)
    {
        var chosen = inputs.Many(VaultName(place)).Where(number => number.Length > 0).ToHashSet();
        if (chosen.Count == 0) return [];
        var shelf = await desk.AskAsync(new StandingDocuments(place.Draft.Applicant.Id), cancellation).ConfigureAwait(false) ?? [];
        var found = shelf.Where(document => chosen.Contains(document.Filed.Number.ToString(CultureInfo.InvariantCulture))).ToList();
        if (found.Count < chosen.Count)
            problems.Add(new FormProblem(NewName(place), "Un document que vous aviez choisi n’est plus dans le coffre de l’organisme\u202F: il n’a pas été joint.", "Choisissez-en un autre, ou joignez le fichier."));
        return found.Select(document => document.File);
    }
}
