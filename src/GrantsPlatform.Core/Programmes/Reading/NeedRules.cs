namespace GrantsPlatform.Core.Programmes;

/// <summary>What one part of a definition needs from another: fields that every file must have, reports that payments wait for.</summary>
internal static class NeedRules
{
    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        if (FormRules.IsListed(definition, findings)) Fields(definition, findings);
        if (findings.IsSound("$.reports")) Reports(definition, findings);
    }

    private static void Fields(ProgrammeDefinition definition, Findings findings)
    {
        var placed = FormRules.FieldsWithPaths(definition).ToList();
        var sure = placed.All(one => findings.IsRead(one.Path + ".type"));
        Always(placed.FirstOrDefault(one => one.Field.Type == FieldType.Request), "La demande fait le dossier");
        if (findings.IsRead("$.territoryField")) Always(placed.FirstOrDefault(one => one.Field.Code == definition.TerritoryField), "Ce champ dit de quel département relève le dossier");
        if (definition.Funding.MaxRate is not null && findings.IsRead("$.funding.maxRate"))
            Needed(FieldType.Budget, "$.funding.maxRate", "Un taux suppose un budget prévisionnel (champ « budget »).", "Le taux maximal se lit au budget");
        if (definition.Submission.PartnerConsent && sure && findings.IsRead("$.submission.partnerConsent"))
            findings.Require(placed.Exists(one => one.Field.Type == FieldType.Partners), "$.submission.partnerConsent", "L’accord des partenaires suppose un champ de partenaires (« partners »).");

        void Needed(FieldType type, string path, string missing, string why)
        {
            var found = placed.FirstOrDefault(one => one.Field.Type == type);
            if (found.Field is null && sure) findings.Add(path, missing);
            Always(found, why);
        }

        void Always((Field? Field, string Path) one, string why)
        {
            if (one.Field is null || !findings.IsRead(one.Path + ".type")) return;
            if (one.Field.ShownWhen is not null) findings.Add(one.Path + ".shownWhen", $"{why} : ce champ ne peut pas être masqué.");
            else if (!one.Field.Required) findings.Add(one.Path + ".required", $"{why} : ce champ est obligatoire.");
        }
    }

    private static void Reports(ProgrammeDefinition definition, Findings findings)
    {
        if (definition.Balance is { } balance)
        {
            var final = definition.Reports.Where(report => report.Kind == ReportKind.Final).ToList();
            // What the objective asks of the final report is told there.
            if (balance.Objective is null || !findings.IsRead("$.balance.objective"))
                findings.Require(final.Count > 0, "$.balance", "Le solde s’arrête au vu d’un bilan final : il en faut un.");
            findings.Require(balance.Rate is null || final.Count == 0 || final.Exists(report => report.FinancialReport), "$.balance.rate",
                "Le solde dépend des dépenses admises : un bilan final doit porter le compte rendu financier (« financialReport »).");
        }
        for (var i = 0; i < definition.Instalments.Length; i++)
            findings.Require(definition.Instalments[i].Report is not { } code || definition.FindReport(code) is not { Kind: ReportKind.Activity }, $"$.instalments[{i}].report",
                "Un avis d’activité n’est pas accepté : aucun versement ne peut en dépendre.");
    }
}
