using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Completeness;

/// <summary>One of every refusal of the core, made from invented values.</summary>
internal static class SampleRefusals
{
    // Before All, which reads it.
    private static readonly Dictionary<string, object> Plausible = new()
    {
        ["Explanation"] = "Le plafond est de 20 000\u202F€ par dossier.",
        ["Wanted"] = "un fichier PDF",
        ["Phase"] = "en instruction",
        ["AgreementInWrongPhase.Phase"] = "en préparation",
        ["InstalmentInWrongPhase.Phase"] = "prévu",
        ["BatchInWrongPhase.Phase"] = "en préparation",
        ["FileFormatNotTaken.Formats"] = "PDF ou ODS",
        ["Used"] = 1_990_000_000L,
        ["AccountFull.Most"] = 2_000_000_000L,
        ["DossierFull.Most"] = 2_000_000_000L,
        ["OrganisationFull.Most"] = 2_000_000_000L,
        ["Field"] = "intitule",
        ["Files"] = "LOGE25-0001 et LOGE25-0017",
        ["Fields"] = ImmutableArray.Create("comptes", "perimetre"),
        ["Organisation"] = "association-des-rives",
        ["Service"] = "comite-local",
        ["Rule"] = "anciennete",
        ["Labels"] = ImmutableArray.Create("Deux ans d’existence", "Objectifs de l’appel"),
        ["Label"] = "La délibération est exécutoire",
        ["Level"] = "departement",
        ["Column"] = "priorite",
        ["Account"] = "62",
        ["Criterion"] = "pertinence",
        ["Criteria"] = ImmutableArray.Create("Pertinence du projet", "Ancrage local"),
        ["Strand"] = "logement",
        ["Application"] = "dossier-07",
        ["Applications"] = ImmutableArray.Create("dossier-07", "dossier-12"),
        ["Partners"] = ImmutableArray.Create("association-des-rives", "mission-locale"),
        ["Persons"] = ImmutableArray.Create("membre-3", "membre-5"),
        ["Payee"] = "association-des-rives",
        ["Name"] = "avis-favorables",
        ["UnknownCommand.Name"] = "submit-everything",
        ["Programme"] = "logement-2025",
        ["Code"] = "deliberation",
        ["DefinitionOfAnother.Code"] = "mobilite-2025",
        ["Path"] = "$.lines[0].amount",
        ["CommandId"] = "7c9e6679",
        ["Value"] = "75000",
        ["Values"] = "09122 et 59350",
        ["Action"] = "submit-application",
        ["Scale"] = 20,
        ["Year"] = 2025,
        ["Revision"] = 2,
        ["Count"] = 3,
        ["Present"] = 4,
        ["Voters"] = 4,
        ["Quorum"] = 6,
        ["Votes"] = new Core.Awards.Votes(2, 2, 0),
        ["ChairMayBreakIt"] = true,
        ["AmountNotPositive.Amount"] = Money.FromEuros(-50),
        ["Instalment"] = "avance~association-des-rives",
        ["Batch"] = "lot-2025-11",
        ["Missing"] = ImmutableArray.Create("bilan final", "compte rendu financier"),
        ["Indicator"] = "jeunes-accompagnes",
        ["ActMandatoryForYear.Year"] = "2025",
        ["ReservationDenied.Year"] = "2025",
        ["Years"] = ImmutableArray.Create("2025", "2026"),
        ["Over"] = Money.FromEuros(1_500),
        ["Version"] = 2,
        ["CheckLineUnknown.Line"] = "account.60",
        ["Piece"] = "factures",
        ["Left"] = 3,
        ["Line"] = "lot-2025-11-003",
        ["Row"] = "P-12",
        ["Most"] = 500,
        ["MostBytes"] = 26_214_400L,
        ["MostPixels"] = 100_000_000L,
        ["Offset"] = 1_048_576L,
        ["Expected"] = "pdf",
        ["IbanOfWrongLength.Expected"] = 22,
        ["IbanOfWrongShape.Place"] = 6,
        ["IbanOfWrongShape.Found"] = "O",
        ["IbanOfWrongLength.Length"] = 21,
        ["Country"] = "DE",
        ["BankCountry"] = "DE",
        ["AccountCountry"] = "FR",
        ["Encoding"] = "ebcdic",
        ["Length"] = 10_250,
        ["Activity"] = "permanence",
        ["Reference"] = "TR-2026-0417",
        ["Score"] = 58.5m,
        ["Threshold"] = 60m,
        ["Zone"] = Zone.Paris,
        ["At"] = Sample.At("2025-05-06T14:20:00Z"),
        ["Until"] = Sample.At("2025-05-06T14:35:00Z"),
        ["ClosesAt"] = Sample.At("2025-05-09T22:00:00Z"),
        ["ClosedAt"] = Sample.At("2025-05-09T22:00:00Z"),
        ["DueAt"] = Sample.At("2025-05-09T22:00:00Z"),
        ["MostMegabytes"] = 5,
        ["SheetTooLong.Most"] = 1_048_575L,
        ["TemplateHasMacros.Place"] = "partie word/settings.xml du fichier",
        ["TemplateEmbedsObjects.Place"] = "partie word/settings.xml du fichier",
        ["TemplateReadsElsewhere.Place"] = "paragraphe «\u00A0Dossier suivi par …\u00A0»",
        ["TemplateFollowsAnother.Place"] = "partie word/settings.xml du fichier",
        ["TemplateHasDeclarations.Place"] = "partie word/settings.xml du fichier",
        ["TemplateTooDeep.Place"] = "paragraphe «\u00A0Dossier suivi par …\u00A0»",
        ["TemplateFieldCodeRefused.Place"] = "paragraphe «\u00A0Dossier suivi par …\u00A0»",
        ["TemplateHasRevisions.Place"] = "paragraphe «\u00A0Dossier suivi par …\u00A0»",
        ["TemplateFieldUnknown.Place"] = "paragraphe «\u00A0Dossier suivi par …\u00A0»",
        ["TemplateFieldMisused.Place"] = "paragraphe «\u00A0Dossier suivi par …\u00A0»",
        ["Target"] = "https://ailleurs.example/modele.dotm",
        ["TemplateTooDeep.Most"] = 8,
        ["TemplateFieldCodeRefused.Field"] = "INCLUDEPICTURE",
        ["TemplateFieldUnknown.Name"] = "organisne",
        ["TemplateFieldUnknown.Hint"] = " Vouliez-vous dire «\u00A0organisme\u00A0»\u202F?",
        ["Tag"] = "lignes:organisme",
        ["TemplateFieldMisused.Expected"] = "Ce champ n’est pas répété\u202F: écrivez «\u00A0organisme\u00A0» sans «\u00A0lignes:\u00A0».",
        ["TemplateMentionMissing.Name"] = "motifs",
        ["TemplateMentionMissing.Meaning"] = "motifs de la décision",
        ["ReceivedAt"] = Sample.At("2025-05-12T07:15:00Z"),
    };

    public static ImmutableArray<Refusal> All { get; } =
    [
        .. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract).Select(Make).OrderBy(refusal => refusal.Code, StringComparer.Ordinal),
    ];

    private static Refusal Make(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return (Refusal)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(type, parameter.Name!, parameter.ParameterType))]);
    }

    /// <summary>What the refusal would name in life: a reader judges the sentence by it.</summary>
    private static object Value(Type refusal, string name, Type type) =>
        Plausible.TryGetValue($"{refusal.Name}.{name}", out var own) ? own
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : type == typeof(StreamId) ? new StreamId("application", "dossier-07")
        : type == typeof(Money) ? Money.FromEuros(1_250)
        : type == typeof(DateOnly) ? new DateOnly(2025, 5, 9)
        : type == typeof(ImmutableArray<FieldProblem>) ? ImmutableArray.Create(new FieldProblem("title", "Intitulé du projet", "form.required", "Ce champ est obligatoire."))
        : type == typeof(ImmutableArray<DefinitionError>) ? ImmutableArray.Create(new DefinitionError("$.code", "Le code manque."))
        : type == typeof(ImmutableArray<RowProblem>) ? ImmutableArray.Create(new RowProblem(3, "P-12", "Commune", "Indiquez le code INSEE de la commune."))
        : Plausible.TryGetValue(name, out var value) && value.GetType() == type ? value
        : throw new InvalidOperationException($"No sample of {type.Name} for '{name}' of {refusal.Name}: add one here.");
}
