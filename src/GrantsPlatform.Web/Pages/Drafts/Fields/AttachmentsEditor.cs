using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>Files: those that are there, those that come with the form, and those that the organisation keeps for all its files.</summary>
internal sealed class AttachmentsEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.Attachments];
    public override string View => "Fields/_Attachments";
    public override string Shown => "Fields/_AttachmentsShown";

    /// <summary>The files themselves, in no form that comes from outside: it holds them as tokens.</summary>
    private static string KeptName(FieldPlace place) => place.Part("kept");

    public static string TokenName(FieldPlace place) => place.Part("file");
    public static string NewName(FieldPlace place) => place.Part("new");
    public static string VaultName(FieldPlace place) => place.Part("vault");
    public static string RemoveName(FieldPlace place) => place.Part("remove");

    public static ImmutableArray<AttachmentRef> FilesIn(FieldPlace place, Inputs inputs) =>
        [.. inputs.Many(KeptName(place)).Select(Parse).OfType<AttachmentRef>()];

    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) => Keep(place, inputs, Stored.List<AttachmentRef>(answer));

    public override TypedAnswer Read(FieldPlace place, Inputs inputs)
    {
        var files = FilesIn(place, inputs);
        return files.IsEmpty ? TypedAnswer.Nothing : TypedAnswer.Of(files);
    }

    public override async ValueTask<Prepared> PrepareAsync(FieldPlace place, Inputs inputs, FieldDesk desk, CancellationToken cancellation)
    {
        List<FormProblem> problems = [];
        List<AttachmentRef> files = [.. inputs.Many(TokenName(place)).Select(token => desk.Tokens.Read(place.Draft.Id, token)).OfType<AttachmentRef>()];
        files.AddRange(await FromVaultAsync(place, inputs, desk, cancellation).ConfigureAwait(false));
        foreach (var sent in inputs.Files(NewName(place)))
        {
            using var bytes = sent.OpenReadStream();
            var taken = await TakeAsync(place, desk, sent.FileName, sent.Length, bytes, cancellation).ConfigureAwait(false);
            if (taken.IsGiven) files.Add(taken.Value);
            else problems.Add(new FormProblem(NewName(place), $"«\u00A0{French.InQuotes(sent.FileName)}\u00A0»\u202F: {taken.Refusal.Message}", taken.Refusal.Remedy));
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

    private static Inputs Keep(FieldPlace place, Inputs inputs, IEnumerable<AttachmentRef> files) =>
        inputs.With(KeptName(place), [.. files.Select(file => JsonSerializer.Serialize(file, Wire.Options))]);

    private static AttachmentRef? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<AttachmentRef>(json, Wire.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same way in as for a file that comes in pieces.</summary>
    private static async Task<Answer<AttachmentRef>> TakeAsync(FieldPlace place, FieldDesk desk, string name, long size, Stream bytes, CancellationToken cancellation)
    {
        if (place.Field.MaxBytes < size) return new Core.Files.FileTooLarge(place.Field.MaxBytes!.Value);
        var begun = await desk.Uploads.BeginAsync(desk.Person, name, size, cancellation).ConfigureAwait(false);
        if (!begun.IsGiven) return begun.Refusal;
        var received = await desk.Uploads.AppendAsync(desk.Person, begun.Value.Id, 0, bytes, cancellation).ConfigureAwait(false);
        return received.IsGiven ? await desk.Uploads.CompleteAsync(desk.Person, begun.Value.Id, cancellation).ConfigureAwait(false) : received.Refusal;
    }

    private static async ValueTask<IEnumerable<AttachmentRef>> FromVaultAsync(FieldPlace place, Inputs inputs, FieldDesk desk, CancellationToken cancellation)
    {
        var chosen = inputs.Many(VaultName(place)).Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).ToHashSet();
        return chosen.Count == 0 ? []
            : (await Shelf.ReadAsync(desk.Reads, place.Draft.Applicant.Id, cancellation).ConfigureAwait(false)).Where(document => chosen.Contains(document.Number)).Select(document => document.File);
    }
}
