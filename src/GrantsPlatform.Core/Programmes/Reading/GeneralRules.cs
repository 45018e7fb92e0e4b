using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold in a definition outside its form: identity, money, calendar, review.</summary>
internal static partial class GeneralRules
{
    private const string LeftOut = "Ce champ manque : seule une aide attribuée de droit (« entitlement ») s’en passe.";
    private const string Ahead = "Un rappel part entre une minute et un an avant l’échéance.";

    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        Identity(definition, findings);
        Envelopes(definition, findings);
        Days(definition.Calendar, findings);
        Review(definition, findings);
        Money(definition, findings);
        Following(definition, findings);
        Tables(definition, findings);
        FreeColumns(definition.FreeColumns, findings);
        PresentationRules.Check(definition, findings);
    }

    private static void Identity(ProgrammeDefinition definition, Findings findings)
    {
        findings.Require(StreamKey().IsMatch(definition.Code), "$.code", "Le code du programme est fait de 60 lettres minuscules, chiffres et traits d’union au plus.");
        findings.Require(FileNumber.IsCode(definition.NumberCode), "$.numberCode", "Le code des numéros de dossier est fait de 2 à 8 lettres capitales sans accent.");
        findings.Require(Siret.IsValid(definition.Funder.Siret), "$.funder.siret", "Ce numéro SIRET n’est pas valable (14 chiffres, clé de contrôle).");
        findings.Require(Findings.IsCode(definition.Funder.Code), "$.funder.code", "Le code du financeur est fait de lettres sans accent, de chiffres, de « - » ou de « _ ».");
        findings.Require(MailShape.Fits(definition.Funder.ContactMail), "$.funder.contactMail", "Une adresse électronique est attendue.");
        findings.Require(PhoneNumber.IsOfService(PhoneNumber.Compact(definition.Funder.ContactPhone)), "$.funder.contactPhone",
            "Un numéro de téléphone est attendu : dix chiffres, « + » suivi de l’indicatif du pays, ou le numéro court d’un service.");

        findings.NotEmpty(definition.Departements, "$.departements");
        findings.Codes(definition.Departements, "$.departements", departement => departement.Code);
        for (var i = 0; i < definition.Departements.Length; i++) Named(definition.Departements[i], $"$.departements[{i}]", findings);

        findings.NotEmpty(definition.Applicants.Kinds, "$.applicants.kinds");
        findings.Codes(definition.Applicants.Kinds, "$.applicants.kinds", kind => kind.Code);
        Forms(definition.Applicants, findings);
        findings.Require(definition.Applicants.PerService == (definition.Applicants.ServiceKind is not null) || !findings.IsRead("$.applicants.perService"),
            "$.applicants.serviceKind", "Le type de service est donné quand les dossiers sont par service, et seulement alors.");
    }

    /// <summary>Of two kinds that admit one form, the first would take it always.</summary>
    private static void Forms(Applicants applicants, Findings findings)
    {
        for (var i = 0; i < applicants.Kinds.Length; i++)
            for (var j = 0; j < applicants.Kinds[i].LegalForms.Length; j++)
            {
                var (form, path) = (applicants.Kinds[i].LegalForms[j], $"$.applicants.kinds[{i}].legalForms[{j}]");
                if (!LegalForms.HasAnyOf(form)) findings.Add(path, $"« {form} » n’est ni un code ni le début d’un code des catégories juridiques de l’INSEE.");
                else if (applicants.Kinds.Take(i).FirstOrDefault(kind => kind.LegalForms.Any(other => other.StartsWith(form, StringComparison.Ordinal) || form.StartsWith(other, StringComparison.Ordinal))) is { } taken)
                    findings.Add(path, $"La catégorie juridique « {form} » est déjà, au moins en partie, de la nature « {taken.Code} ».");
            }
    }

    private static void Named(Departement departement, string path, Findings findings)
    {
        if (Departements.NameOf(departement.Code) is not { } name)
            findings.Add($"{path}.code", "Un code de département est attendu, tel que « 09 », « 2A » ou « 974 ».");
        // A name may be written in many ways; that of another département is none of them.
        else if (Departements.CodeOf(departement.Name) is { } other && other != departement.Code)
            findings.Add($"{path}.name", $"« {departement.Name} » est le nom du département {other} ; le département {departement.Code} s’appelle « {name} ».");
    }

    private static void Envelopes(ProgrammeDefinition definition, Findings findings)
    {
        findings.NotEmpty(definition.Years, "$.years");
        if (findings.IsRead("$.yearBasis"))
            for (var i = 0; i < definition.Years.Length; i++) Year(definition, i, findings);
        findings.NotEmpty(definition.Strands, "$.strands");
        findings.Codes(definition.Strands, "$.strands", strand => strand.Code);
        for (var i = 0; i < definition.Strands.Length; i++)
        {
            findings.Require(definition.Strands[i].Envelope >= Kernel.Money.Zero, $"$.strands[{i}].envelope", "L’enveloppe d’un volet ne peut pas être négative.");
            for (var j = 0; j < definition.Strands[i].TopUps.Length; j++)
                findings.Require(definition.Strands[i].TopUps[j].Amount > Kernel.Money.Zero, $"$.strands[{i}].topUps[{j}].amount", "Un abondement est supérieur à zéro.");
        }
        findings.Require(definition.TotalEnvelope > Kernel.Money.Zero, "$.totalEnvelope", "L’enveloppe totale est supérieure à zéro.");
        var sum = definition.Strands.Sum(strand => strand.Total);
        findings.Require(sum <= definition.TotalEnvelope, "$.totalEnvelope",
            $"Les volets et leurs abondements font {French.Amount(sum)}, plus que l’enveloppe totale de {French.Amount(definition.TotalEnvelope)}.");
    }

    private static void Year(ProgrammeDefinition definition, int i, Findings findings)
    {
        var (year, path) = (definition.Years[i], $"$.years[{i}]");
        if (definition.YearBasis == YearBasis.Project)
        {
            findings.Require(year == i + 1 && year <= FundedYears.MostProject, path, $"Les années d’une opération se comptent de 1 à {FundedYears.MostProject} au plus, sans lacune.");
            return;
        }
        findings.Require(year is >= FundedYears.FirstCivil and <= FundedYears.LastCivil, path,
            $"Une année entre 2000 et 2100 est attendue{(year is > 0 and <= FundedYears.MostProject ? " ; pour les années de l’opération, donnez « yearBasis » : « project »" : "")}.");
        findings.Require(i == 0 || year > definition.Years[i - 1] || !findings.IsRead($"$.years[{i - 1}]"), path, "Les années se suivent dans l’ordre, sans répétition.");
    }

    private static void Days(Calendar calendar, Findings findings)
    {
        Sensible(calendar.OpensOn, "$.calendar.opensOn");
        Sensible(calendar.ClosesOn, "$.calendar.closesOn");
        Sensible(calendar.OperationFrom, "$.calendar.operationFrom");
        Sensible(calendar.OperationTo, "$.calendar.operationTo");
        findings.Require(calendar.Zone is null || Kernel.Zone.Find(calendar.Zone) is not null, "$.calendar.zone", "Un fuseau horaire de la base IANA est attendu, tel que « Europe/Paris » ou « Indian/Reunion ».");
        findings.Require(calendar.ClosingTime is null || calendar.ClosingTime > TimeOnly.MinValue || !findings.IsRead("$.calendar.closingTime"), "$.calendar.closingTime",
            "Un dépôt ne peut pas être clos à 0 h 00 : pour un jour entier, ne donnez pas d’heure.");
        findings.Require(calendar.OpensOn <= calendar.ClosesOn || !findings.IsRead("$.calendar.opensOn"), "$.calendar.closesOn", "L’appel ne peut pas fermer avant d’ouvrir.");
        findings.Require(calendar.OperationTo is null || calendar.OperationFrom is not null || !findings.IsRead("$.calendar.operationFrom"), "$.calendar.operationFrom", "Le début de l’opération manque.");
        findings.Require(calendar.OperationFrom is null || calendar.OperationTo is not null || !findings.IsRead("$.calendar.operationTo"), "$.calendar.operationTo", "La fin de l’opération manque.");
        findings.Require(!(calendar.OperationTo < calendar.OperationFrom) || !findings.IsRead("$.calendar.operationFrom"), "$.calendar.operationTo", "L’opération ne peut pas finir avant de commencer.");

        void Sensible(DateOnly? day, string path) =>
            findings.Require(day is null or { Year: >= 2000 and <= 2100 }, path, "Un jour entre 2000 et 2100 est attendu.");
    }

    private static void Review(ProgrammeDefinition definition, Findings findings)
    {
        findings.Codes(definition.Eligibility, "$.eligibility", rule => rule.Code);
        if (definition.Entitlement is not null)
        {
            Uncontested(definition, findings);
            return;
        }
        var (unscored, undecided) = (ReferenceEquals(definition.Scoring, ScoringGrid.None), ReferenceEquals(definition.Committee, CommitteeRules.None));
        findings.Require(!unscored, "$.scoring", LeftOut);
        findings.Require(!undecided, "$.committee", LeftOut);
        if (unscored || undecided) return;
        findings.NotEmpty(definition.Levels, "$.levels");
        findings.Codes(definition.Levels, "$.levels", level => level.Code);
        var criteria = definition.Scoring.Criteria;
        findings.NotEmpty(criteria, "$.scoring.criteria");
        findings.Codes(criteria, "$.scoring.criteria", criterion => criterion.Code);
        for (var i = 0; i < criteria.Length; i++)
        {
            findings.Require(criteria[i].Scale is >= 1 and <= 1000, $"$.scoring.criteria[{i}].scale", "La note maximale est entre 1 et 1000.");
            findings.Require(criteria[i].Weight is > 0 and <= 1000, $"$.scoring.criteria[{i}].weight", "La pondération est supérieure à 0 et de 1000 au plus.");
        }
        findings.Require(definition.Scoring.Threshold is null or (>= 0 and <= 100), "$.scoring.threshold", "Le seuil est entre 0 et 100.");
        findings.Require(!definition.Scoring.Binding || definition.Scoring.Threshold is not null || !findings.IsRead("$.scoring.threshold"), "$.scoring.binding", "Le seuil qui s’impose manque : donnez « threshold ».");
        findings.Require(definition.Committee.Quorum is >= 1 and <= 1000, "$.committee.quorum", "Le quorum est d’un membre au moins.");
    }

    private static void FreeColumns(ImmutableArray<FreeColumn> columns, Findings findings)
    {
        findings.Codes(columns, "$.freeColumns", column => column.Code);
        for (var i = 0; i < columns.Length; i++)
        {
            var (column, path) = (columns[i], $"$.freeColumns[{i}]");
            if (!findings.IsRead(path + ".type")) continue;
            findings.Require(column.Type == FreeColumnType.Choice == !column.Options.IsEmpty, path + ".options", column.Type == FreeColumnType.Choice ? "Les choix manquent." : "Ce type de colonne n’a pas de choix.");
            findings.Codes(column.Options, path + ".options", option => option.Code);
        }
    }

    /// <summary>Whoever is eligible is granted what the formula gives: nothing is left to compare, and nobody to compare it.</summary>
    private static void Uncontested(ProgrammeDefinition definition, Findings findings)
    {
        const string Contest = "Une aide attribuée de droit (« entitlement ») n’a ni niveau d’instruction, ni grille, ni commission.";
        findings.Require(definition.Levels.IsEmpty, "$.levels", Contest);
        findings.Require(ReferenceEquals(definition.Scoring, ScoringGrid.None), "$.scoring", Contest);
        findings.Require(ReferenceEquals(definition.Committee, CommitteeRules.None), "$.committee", Contest);
    }

    private static void Money(ProgrammeDefinition definition, Findings findings)
    {
        var ceilings = definition.Funding.Ceilings;
        for (var i = 0; i < ceilings.Length; i++)
        {
            findings.Require(ceilings[i].Amount > Kernel.Money.Zero, $"$.funding.ceilings[{i}].amount", "Un plafond est supérieur à zéro.");
            findings.Require(ceilings[i].Basis != CeilingBasis.Service || definition.Applicants.PerService || !findings.IsRead("$.applicants.perService"),
                $"$.funding.ceilings[{i}].basis", "Un plafond par service suppose des dossiers par service.");
        }
        findings.Require(definition.Funding.MaxRate is null or (> 0 and <= 1), "$.funding.maxRate", "Le taux est supérieur à 0 et de 1 au plus.");
        findings.Codes(definition.Funding.ConditionsPrecedent, "$.funding.conditionsPrecedent", condition => condition.Code);
    }

    private static void Following(ProgrammeDefinition definition, Findings findings)
    {
        findings.Codes(definition.Indicators, "$.indicators", indicator => indicator.Code);
        LeadRules.Check(definition.Reminders.Draft, "$.reminders.draft", Ahead, findings);
        LeadRules.Check(definition.Reminders.Complement, "$.reminders.complement", Ahead, findings);
        Months(definition.Retention.DraftMonths, "$.retention.draftMonths");
        Months(definition.Retention.RefusedMonths, "$.retention.refusedMonths");
        Months(definition.Retention.AwardedMonths, "$.retention.awardedMonths");
        findings.Require(definition.Retention.WarningDays is null or (>= 7 and <= 180), "$.retention.warningDays", "Un avertissement avant effacement est donné entre 7 et 180 jours à l’avance.");

        void Months(int months, string path) => findings.Require(months is >= 1 and <= 1200, path, "Une durée de conservation est entre 1 et 1200 mois.");
    }

    private static void Tables(ProgrammeDefinition definition, Findings findings)
    {
        findings.Codes(definition.Tables, "$.tables", table => table.Code);
        for (var i = 0; i < definition.Tables.Length; i++)
        {
            var (entries, path) = (definition.Tables[i].Entries, $"$.tables[{i}].entries");
            findings.NotEmpty(entries, path);
            if (!findings.IsWhole(path)) continue;
            for (var j = 0; j < entries.Length; j++)
            {
                findings.Require(entries[j].And is null == entries[0].And is null, $"{path}[{j}].and", "Une table a partout une clé, ou partout deux.");
                findings.Require(!entries.Take(j).Any(other => (other.Key, other.And) == (entries[j].Key, entries[j].And)), $"{path}[{j}].key", "Cette clé est donnée deux fois.");
                findings.Require(Math.Abs(entries[j].Value) <= 1_000_000_000_000m, $"{path}[{j}].value", "Ce nombre est trop grand.");
            }
        }
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z(?<=^.{1,60})")]
    private static partial Regex StreamKey();
}
