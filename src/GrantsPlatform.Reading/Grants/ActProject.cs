using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Grants;

/// <summary>The action as the file that was sent describes it: what the annexes of its act say.</summary>
/// <param name="Answers">From the section that names the project on; tables and attachments are not among them.</param>
/// <param name="Budget">Null where the form asks for none.</param>
public sealed record ActProject(ImmutableArray<ActAnswer> Answers, Budget? Budget, ImmutableArray<ActPartner> Partners)
{
    public static readonly ActProject Unknown = new([], null, []);

    internal static async ValueTask<ActProject> ReadAsync(Room room, SeenFile seen, ProgrammeDefinition definition, Names names, CancellationToken cancellation)
    {
        var contents = await room.Reads.ContentsAsync(ApplicationState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        if (FileAnswers.Submitted(seen.File, contents) is not { } sent) return Unknown;
        var partners = definition.Partners(sent);
        return new ActProject(
            [.. AnswersOf(definition, sent)], definition.Budget(sent),
            await names.WriteAsync(() => partners.Select(partner => new ActPartner(partner.Organisation, names.Organisation(partner.Organisation), partner.Role)).ToImmutableArray(), cancellation).ConfigureAwait(false));
    }

    private static IEnumerable<ActAnswer> AnswersOf(ProgrammeDefinition definition, Answers sent)
    {
        var evidence = new DossierEvidence(definition, sent);
        return from part in definition.Form.Sections.SkipWhile(part => definition.TitleField is { } title && part.Fields.All(field => field.Code != title))
               from field in part.Fields.Where(evidence.IsShown)
               let words = sent.Find(field.Code) is { } answer ? WordsOf(field, answer) : ""
               where words.Length > 0
               select new ActAnswer(field.Label, words);
    }

    private static string WordsOf(Field field, JsonElement answer) => (field.Type, answer.ValueKind) switch
    {
        (FieldType.Text or FieldType.LongText, JsonValueKind.String) => answer.GetString()?.Trim() ?? "",
        (FieldType.Integer, JsonValueKind.Number) => French.Number(answer.GetDecimal()),
        (FieldType.Amount, JsonValueKind.Number) => French.Amount(Money.FromEuros(answer.GetDecimal())),
        (FieldType.Date, JsonValueKind.String) => DateOnly.TryParseExact(answer.GetString(), "yyyy-MM-dd", out var day) ? French.Date(day) : "",
        (FieldType.YesNo, JsonValueKind.True) => "Oui",
        (FieldType.YesNo, JsonValueKind.False) => "Non",
        (FieldType.Choice, JsonValueKind.String) => LabelOf(field, answer),
        (FieldType.MultipleChoice, JsonValueKind.Array) => string.Join("\u202F; ", answer.EnumerateArray().Select(one => LabelOf(field, one))),
        (FieldType.Departement, JsonValueKind.String) => PlaceWords.Of(answer.GetString() ?? ""),
        (FieldType.Commune, JsonValueKind.String) => PlaceWords.OfCommune(answer.GetString() ?? ""),
        _ => "",
    };

    private static string LabelOf(Field field, JsonElement option) => field.Options.FirstOrDefault(one => one.Code == option.GetString())?.Label ?? option.GetString() ?? "";
}

public sealed record ActAnswer(string Label, string Words);

/// <param name="Id">Of the organisation.</param>
/// <param name="Role">In the project, in the applicant's words.</param>
public sealed record ActPartner(string Id, string Name, string Role);
